namespace CodeBench.Reporting.Tests;

public sealed class TextExporterTests
{
    [Fact]
    public void CsvKeepsFullPrecisionAndLeavesMissingValuesEmpty()
    {
        var table = new ReportTable("T", [new("Name"), new("Latency", "ms", IsNumeric: true)], [["a,\"b\"", 1.0 / 3], ["=1+2", ReportCell.Missing], [null, -5L]]);
        Assert.Equal("Name,Latency (ms)\n\"a,\"\"b\"\"\",0.3333333333333333\n'=1+2,\n,-5\n", CsvExporter.Export(table));
    }

    [Fact]
    public void MarkdownCannotBeBrokenByText()
    {
        var markdown = MarkdownExporter.Export(Samples.EveryBlock(Samples.Nasty), "charts");
        Assert.DoesNotContain("<script>", markdown.Replace("&lt;script&gt;", "", StringComparison.Ordinal).Split("```")[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', markdown);
        var rows = markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.Equal(3, row.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|')));
    }

    [Fact]
    public void MarkdownLinksTheChartsThatTheFolderWrites()
    {
        var folder = Path.Combine(Path.GetTempPath(), "codebench-report-" + Guid.NewGuid().ToString("N"));
        try
        {
            var summary = StudySummary.From(Samples.Study());
            summary = summary with { Sections = [.. summary.Sections, summary.Sections[1]] };
            var files = ReportFolder.Write(summary, folder);
            Assert.EndsWith("report.html", files[0], StringComparison.Ordinal);
            Assert.All(files, file => Assert.True(File.Exists(file)));
            Assert.Equal(files.Count, files.Distinct().Count());
            var links = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(files[1]), @"\]\((charts/[^)]+)\)").Select(link => link.Groups[1].Value).ToArray();
            Assert.Equal(summary.Charts.Count(), links.Length);
            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ConsoleAlignsColumnsAndCutsLongTables()
    {
        var table = new ReportTable("T", [new("Name"), new("Cycles", IsNumeric: true)], [["a", 5L], ["longer", 1_234_567L], ["c", 6L]]);
        Assert.Equal("  Name       Cycles\n  ------  ---------\n  a               5\n  longer  1,234,567\n... and 1 more rows\n", ConsoleExporter.Export(table, 2));
    }

    [Fact]
    public void ConsoleLetsNoControlCharacterThrough()
    {
        var text = ConsoleExporter.Export(Samples.EveryBlock(Samples.Nasty));
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public void ARowOfTheWrongLengthIsRefused() =>
        Assert.Throws<ArgumentException>(() => new ReportTable("T", [new("A"), new("B")], [["only one"]]));
}
