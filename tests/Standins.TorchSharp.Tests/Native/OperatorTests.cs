using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Native;

public sealed class OperatorTests
{
    /// <summary>A misspelt operator in the table would otherwise wait for its first caller.</summary>
    [Fact]
    public void EveryOperatorOfTheTableExists()
    {
        foreach (var field in typeof(Aten).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic))
            ((Operator)field.GetValue(null)!).EnsureFound();
    }

    [Fact]
    public void AnUnknownOperatorSaysSo()
    {
        var problem = Assert.Throws<ExternalException>(() => new Operator("no_such_operator").EnsureFound());
        Assert.Contains("aten::no_such_operator", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArgumentOfTheWrongKindIsNamedWithTheSchema()
    {
        using var left = ones(2, 2);
        var problem = Assert.Throws<ExternalException>(() => Aten.add_Tensor.Call(left, 3L));
        Assert.Contains("argument 'other' (2 of 3): expected Tensor, got an integer", problem.Message, StringComparison.Ordinal);
        Assert.Contains("aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingArgumentIsNamed()
    {
        using var left = ones(2, 2);
        var problem = Assert.Throws<ExternalException>(() => Aten.mm.Call(left));
        Assert.Contains("argument 'mat2' (2 of 2): it has no default and was not given", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureShowsTheArgumentsAndTheSchema()
    {
        using var left = ones(2, 3);
        using var right = ones(2, 3);
        var problem = Assert.Throws<ExternalException>(() => left.mm(right));
        Assert.Contains("cannot be multiplied (2x3 and 2x3)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("operator: aten::mm(Tensor self, Tensor mat2) -> Tensor", problem.Message, StringComparison.Ordinal);
        Assert.Contains("self: Float [2, 3]", problem.Message, StringComparison.Ordinal);
        Assert.Contains("mat2: Float [2, 3]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyArgumentsAreRefused()
    {
        using var left = ones(2, 2);
        Assert.Contains("too many arguments: 3", Assert.Throws<ExternalException>(() => Aten.mm.Call(left, left, left)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IntegersWidenToRealsAndLists()
    {
        using var scope = NewDisposeScope();
        var input = ones(1, 1, 4, 4);
        Assert.Equal([1, 1, 2, 2], Aten.max_pool2d.Call(input, 2L, 2L).shape);
        Assert.Equal(3f, Aten.softplus.Call(full([1], 3f), 30L, 20L).item<float>());
    }
}
