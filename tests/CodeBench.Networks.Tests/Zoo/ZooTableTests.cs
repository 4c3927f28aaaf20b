using System.Globalization;

namespace CodeBench.Networks.Tests;

public sealed class ZooTableTests
{
    [Fact]
    public void Every_row_is_within_its_tolerance()
    {
        var rows = ZooTable.Rows();
        Assert.Equal(Zoo.Names, rows.Select(r => r.Entry.Name));
        Assert.All(rows, r => Assert.True(r.IsWithinTolerance, r.Entry.Name));
    }

    [Fact]
    public void Wide_tolerances_are_explained() => Assert.All(
        Zoo.Entries.Where(e => e.Published.MacsTolerance > 0.02 || e.Published.ParametersTolerance > 0.01), e =>
            Assert.NotNull(e.Published.Note));

    [Fact]
    public void The_table_is_markdown_and_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ZooTable.Markdown();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, ZooTable.Markdown());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.Contains("| `resnet50` | ResNet-50 v1.5 (stride in the 3x3) | 3x224x224 | 175 | 4089.18 | 4089 | 0.00 % | 25.557032 | 25.557032 | 0.00 % |", expected, StringComparison.Ordinal);
        Assert.All(expected.Split('\n').Where(l => l.StartsWith('|')), l => Assert.Equal(13, l.Count(c => c == '|')));
    }

    [Fact]
    public void The_committed_file_is_the_generated_one()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeBench.sln")))
            folder = folder.Parent;
        Assert.Equal(ZooTable.Markdown(), File.ReadAllText(Path.Combine(folder!.FullName, "docs", "networks.md")).ReplaceLineEndings("\n"));
    }
}
