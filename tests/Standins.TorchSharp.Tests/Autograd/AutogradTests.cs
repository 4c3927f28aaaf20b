using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Autograd;

public sealed class AutogradTests
{
    [Fact]
    public void SecondDerivativeOfACubeIsSixTimesTheNumber()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1.0, -2.0, 0.5 }, requires_grad: true);
        var first = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Assert.True(first.detach().allclose(x.detach().square() * 3));
        var second = autograd.grad([first.sum()], [x])[0];
        Assert.Equal([6.0, -12.0, 3.0], second.data<double>().ToArray());
    }

    [Fact]
    public void DoubleBackwardThroughALayerMatchesDifferences()
    {
        using var scope = NewDisposeScope();
        var generator = new Generator(5);
        using var layer = nn.Sequential(nn.Linear(3, 4, dtype: float64), nn.Tanh(), nn.Linear(4, 1, dtype: float64));
        var input = randn([2, 3], float64, generator: generator);
        FiniteDifferences.Check(
            () =>
            {
                using var recording = enable_grad();
                using var inner = NewDisposeScope();
                if (!input.requires_grad) input.requires_grad = true;
                return autograd.grad([layer.call(input).sum()], [input], create_graph: true)[0].square().sum(1L).MoveToOuterDisposeScope();
            },
            input);
    }

    [Fact]
    public void BackwardAddsToTheGradientUntilItIsCleared()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        Assert.Null(x.grad);
        (x * 3).sum().backward();
        (x * 3).sum().backward();
        Assert.Equal([6f, 6f], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void OutputsCanBeWeighted()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        (x * x).backward([tensor(new[] { 1f, 10f })]);
        Assert.Equal([2f, 40f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void NothingIsRecordedWithoutGradients()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad()) Assert.True((x * 2).requires_grad);
        }

        Assert.True(is_grad_enabled());
        Assert.True((x * 2).requires_grad);
        Assert.False((x * 2).detach().requires_grad);
        Assert.True(x.is_leaf);
        Assert.False((x * 2).is_leaf);
    }

    [Fact]
    public void AnInnerTensorKeepsItsGradientOnRequest()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        y.retain_grad();
        y.sum().backward();
        Assert.Equal([1f, 1f], y.grad!.data<float>().ToArray());
    }

    [Fact]
    public void AnUnusedInputIsAnErrorUnlessAllowed()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, requires_grad: true);
        var y = ones(1, requires_grad: true);
        Assert.Throws<ExternalException>(() => autograd.grad([x.sum()], [x, y]));
        Assert.Null(autograd.grad([x.sum()], [x, y], allow_unused: true)[1]);
    }

    [Fact]
    public void BackwardTwiceThroughAFreedGraphSaysSo()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, requires_grad: true);
        var loss = x.exp().sum();
        loss.backward();
        Assert.Contains("second time", Assert.Throws<ExternalException>(() => loss.backward()).Message, StringComparison.Ordinal);
    }
}
