using System.Text;
using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

public class AccelOpFileTests
{
    private static IReadOnlyList<AccelOp> Parse(string json, string? select = null) => AccelOpFile.Parse(Encoding.UTF8.GetBytes(json), "ops.json", select);

    private const string One = """[{"op":"input","C":1,"H":2,"W":3},{"op":"relu"}]""";

    [Theory]
    [InlineData(One, null)]
    [InlineData($$"""{"a": {{One}}}""", null)]
    [InlineData($$"""{"a": {{One}}, "b": []}""", "a")]
    [InlineData("{\"runs\": [], \"networks_ops\": {\"a\": " + One + ", \"b\": []}}", "a")]
    public void EveryShapeOfFileIsRead(string json, string? select) =>
        Assert.Equal([new AccelOp.Input(1, 2, 3), new AccelOp.Activation(ActivationUnits.Relu)], Parse(json, select));

    [Fact]
    public void EveryOperationIsRead()
    {
        var ops = Parse("""
            [{"op":"input","C":3,"H":8,"W":8},
             {"op":"conv","role":"proj_m","actC":3,"H":8,"W":8,"cin":3,"cout":6,"kx":3,"ky":5,"sx":2,"sy":1,"groups":3},
             {"op":"bn","C":6,"H":4,"W":8},{"op":"silu"},{"op":"pool","kind":"MaxPool2d","C":6,"Hout":2,"Wout":4},
             {"op":"upsample","C":6,"Hout":4,"Wout":8},{"op":"gap","C":6,"H":4,"W":8},{"op":"ignored","torch":"Flatten"},
             {"op":"linear","in":6,"out":10}]
            """);
        Assert.Equal(
        [
            new AccelOp.Input(3, 8, 8), new AccelOp.Convolution(true, 3, 8, 8, 3, 6, 3, 5, 2, 1, 3), new AccelOp.BatchNorm(6, 4, 8),
            new AccelOp.Activation(ActivationUnits.Silu), new AccelOp.Pooling("MaxPool2d", 6, 2, 4), new AccelOp.Upsample(6, 4, 8),
            new AccelOp.GlobalPooling(6, 4, 8), new AccelOp.Ignored("Flatten"), new AccelOp.Linear(6, 10),
        ], ops);
        Assert.Equal(4L * 8 * 6 * 1 * 15, ops[1].Macs);
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[{]", "ops.json:1: this is no JSON")]
    [InlineData("3", "holds one Number")]
    [InlineData("{}", "at least one array")]
    [InlineData("[]", "first operation is not \"input\"")]
    [InlineData("""[{"op":"relu"}]""", "first operation is not \"input\"")]
    [InlineData("""[{"op":"input","C":1,"H":2}]""", "\"W\" is missing")]
    [InlineData("""[{"op":"input","C":1,"H":2,"W":"x"}]""", "\"W\" is \"x\"")]
    [InlineData("""[{"op":"input","C":1,"H":2,"W":0}]""", "W = 0 is not between")]
    [InlineData("""[{"op":"input","C":1,"H":2,"W":99999999}]""", "is not between")]
    [InlineData("""[{"op":"imput"}]""", "\"input\"")]
    [InlineData("""[{"C":1}, 4]""", "operation 1: it is no object")]
    [InlineData("""[{"op":"input","C":1,"H":2,"W":3},{"op":"conv","actC":4,"H":2,"W":2,"cin":4,"cout":6,"kx":1,"ky":1,"groups":4}]""", "4 groups do not divide")]
    [InlineData("""{"a":[],"b":[]}""", "2 lists, and none was chosen")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[", "no JSON")]
    public void WhatIsWrongIsSaid(string json, string part) =>
        Assert.Contains(part, Assert.Throws<ProblemException>(() => Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void AllProblemsAreReportedAtOnce() =>
        Assert.Equal(3, Assert.Throws<ProblemException>(() => Parse("""[{"op":"inptu"},{"op":"bn"}]""")).Problems.Count(p => p.File == "ops.json") - 1);

    [Fact]
    public void AMissingListGetsADidYouMean()
    {
        var problem = Assert.Throws<ProblemException>(() => AccelOpFile.Read(GoldenFile.Path, "lenet@mnist82"));
        Assert.Equal("\"lenet@mnist28\"", problem.Problems[0].Try);
        Assert.Throws<ProblemException>(() => AccelOpFile.Read("/nowhere/ops.json"));
    }

    [Fact]
    public void AbsurdSizesAreRefusedAtOnce()
    {
        var ops = Parse("""[{"op":"input","C":1,"H":2,"W":3},{"op":"conv","actC":1000000,"H":1000000,"W":1000000,"cin":1000000,"cout":1000000,"kx":1,"ky":1},{"op":"relu"}]"""
            .Replace("1000000", "9", StringComparison.Ordinal));
        Assert.Equal(3, ops.Count);
        var huge = new AccelOp.Convolution(false, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1, 1, 1, 1, 1);
        Assert.Contains("blocks", Assert.Throws<ProblemException>(() => AccelOpRules.Check([ops[0], huge])).Message, StringComparison.Ordinal);
    }
}
