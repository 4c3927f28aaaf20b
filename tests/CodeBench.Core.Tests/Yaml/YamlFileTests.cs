using System.Diagnostics;
using System.Globalization;

namespace CodeBench.Core.Tests;

public sealed class YamlFileTests
{
    [Fact]
    public void ReadsValuesWithTheirLines()
    {
        var root = YamlFile.Parse("# a study\nname: first\nspace:\n  depth: [1, 2]\n  text: 'x: [y'\nempty:\n");
        Assert.Equal(["name", "space", "empty"], root.Entries.Select(entry => entry.Key));
        var space = Assert.IsType<YamlMapping>(root["space"]);
        Assert.Equal(4, space.Entries[0].Line);
        Assert.Equal(2, Assert.IsType<YamlSequence>(space["depth"]).Items.Count);
        Assert.Equal(new YamlScalar("x: [y", true, 5), space["text"]);
        Assert.True(Assert.IsType<YamlScalar>(root["empty"]).IsNull);
        Assert.Empty(YamlFile.Parse("").Entries);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, "twice")]
    [InlineData("a: 1\nb: .nan\n", 2, ".nan")]
    [InlineData("a: [-.inf]\n", 1, "-.inf")]
    [InlineData("a: &x 1\n", 1, "anchor")]
    [InlineData("a: !!python/object 1\n", 1, "tag")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "second document")]
    [InlineData("- 1\n- 2\n", 1, "key: value")]
    [InlineData("a: [1, 2\nb: 3\n", 1, "not YAML")]
    [InlineData("a: *nowhere\n", 1, "alias")]
    [InlineData("a: 1\nb: \u0007\n", 2, "U+0007")]
    [InlineData("[1]: 2\n", 1, "key")]
    [InlineData("a: \"\\q\"\n", 1, "not YAML")]
    public void RefusesWithLineAndReason(string text, int line, string what)
    {
        var problem = Assert.Throws<ProblemException>(() => YamlFile.Parse(text, "s.yaml")).Problems[0];
        Assert.Equal("s.yaml", problem.File);
        Assert.Equal(line, problem.Line);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void AliasesAreRefusedBeforeTheyMultiply()
    {
        var laughs = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"b{i}: &b{i} [*a, *a]\n")));
        Assert.Throws<ProblemException>(() => YamlFile.Parse(laughs));
    }

    [Fact]
    public void AllProblemsOfAFileComeAtOnce()
    {
        var problems = Assert.Throws<ProblemException>(() => YamlFile.Parse("a: .nan\na: &x 2\nb: .inf\n")).Problems;
        Assert.Equal([1, 2, 2, 3], problems.Select(problem => problem.Line!.Value).Order());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[[[]")]
    [InlineData("\"a\": [")]
    [InlineData("&a ")]
    [InlineData("!!x ")]
    [InlineData("\"\\")]
    [InlineData("a: b: ")]
    [InlineData("\u0000")]
    public void AMillionHostileCharactersAreRefusedInTime(string piece)
    {
        var text = "a: " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Assert.Throws<ProblemException>(() => YamlFile.Parse(text));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\t")]
    [InlineData("|\n ")]
    [InlineData("x ")]
    [InlineData("x\n ")]
    [InlineData("# [[[\n")]
    [InlineData("k:\n  ")]
    [InlineData("k, ")]
    public void AMillionOddCharactersAreReadOrRefusedInTime(string piece)
    {
        var text = "a: " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = Record.Exception(() => YamlFile.Parse(text)) as ProblemException;
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void DeepIndentationIsRefused()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n"));
        var problem = Assert.Throws<ProblemException>(() => YamlFile.Parse(text)).Problems[0];
        Assert.Contains("deeper than 32", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void TooLargeIsRefused()
    {
        Assert.Throws<ProblemException>(() => YamlFile.Parse(new string(' ', 101), limits: new YamlLimits(Characters: 100)));
        Assert.Throws<ProblemException>(() => YamlFile.Parse("a: [1, 2, 3, 4]", limits: new YamlLimits(Nodes: 5)));
        Assert.Contains("no such file", Assert.Throws<ProblemException>(() => YamlFile.Read("/nowhere/x.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RandomBytesNeverEscapeAsAnythingElse()
    {
        const string alphabet = "ab:-[]{}#&*!|>'\"%@`,? \n\t0.~<=\\";
        var random = RandomStream.FromSeed(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.NextInt(1, 30)).Select(_ => alphabet[random.NextInt(alphabet.Length)]));
            try
            {
                YamlFile.Parse(text);
            }
            catch (ProblemException)
            {
                // The only way to refuse.
            }
        }
    }
}
