namespace CodeBench.Core.Tests;

public sealed class YamlFieldsTests
{
    private const string Good = "name: x\ntrials: 24\nrate: 1e-3\nshared: true\nspace:\n  depth: [1, 2]\n";

    [Fact]
    public void ReadsTypedValuesAndFallbacks()
    {
        var (fields, problems) = Open(Good);
        Assert.Equal("x", fields.Text("name"));
        Assert.Equal(24, fields.Integer("trials", min: 1, max: 100));
        Assert.Equal(0.001, fields.Number("rate"));
        Assert.True(fields.Flag("shared"));
        Assert.Equal(7, fields.Integer("seed", 7));
        Assert.Equal(2, fields.Map("space")!.List("depth").Count);
        Assert.Null(fields.Map("other"));
        fields.RefuseOthers();
        Assert.Empty(problems);
    }

    [Fact]
    public void EveryProblemIsReportedAtItsLine()
    {
        var (fields, problems) = Open("name: [x]\ntrials: 0\nrate: fast\nshared: yes\nspace: 3\ntrails: 4\nkind: randm\n");
        fields.Text("name");
        fields.Integer("trials", min: 1);
        fields.Number("rate");
        fields.Flag("shared");
        fields.Map("space");
        fields.Integer("seed");
        fields.Choice("kind", ["random", "grid"]);
        fields.RefuseOthers();
        Assert.Equal([1, 2, 3, 4, 5, 1, 7, 6], problems.Select(problem => problem.Line!.Value));
        Assert.Equal("did you mean 'random'?", problems[6].Try);
        Assert.Equal("did you mean 'trials'?", problems[7].Try);
        Assert.All(problems, problem => Assert.Equal("s.yaml", problem.File));
    }

    [Fact]
    public void WhatIsWrittenReadsBackTheSame()
    {
        var tree = new YamlMapping(
        [
            new("plain", new YamlScalar("resnet-18")),
            new("number", new YamlScalar("-1e-3")),
            new("odd key: [", new YamlScalar("a # \"b\"\n\tc \u2028 \\", true)),
            new("quotedNumber", new YamlScalar("12", true)),
            new("list", new YamlSequence([new YamlScalar("1"), new YamlMapping([new("k", new YamlScalar("v"))])])),
            new("inner", new YamlMapping([new("deep", new YamlMapping([new("x", new YamlScalar("y"))]))])),
            new("none", new YamlScalar("~")),
            new("nothing", new YamlMapping([])),
        ]);
        var text = YamlText.Write(tree);
        Assert.Equal(text, YamlText.Write(YamlFile.Parse(text)));
        var back = YamlFile.Parse(text);
        Assert.Equal("a # \"b\"\n\tc \u2028 \\", Assert.IsType<YamlScalar>(back["odd key: ["]).Text);
        Assert.True(Assert.IsType<YamlScalar>(back["quotedNumber"]).IsQuoted);
    }

    private static (YamlFields Fields, List<Problem> Problems) Open(string text)
    {
        var problems = new List<Problem>();
        return (new YamlFields(YamlFile.Parse(text, "s.yaml"), "s.yaml", problems), problems);
    }
}
