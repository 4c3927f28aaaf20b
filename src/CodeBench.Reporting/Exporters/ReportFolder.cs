using CodeBench.Core;

namespace CodeBench.Reporting;

/// <summary>
/// Writes a summary in every form into a folder: <c>report.html</c>, <c>report.md</c>, <c>tables/*.csv</c>, <c>charts/*.svg</c>.
/// Each file is replaced atomically; other files in the folder are left alone.
/// </summary>
public static class ReportFolder
{
    /// <summary>Paths of the files written, <c>report.html</c> first.</summary>
    public static IReadOnlyList<string> Write(Summary summary, string folder)
    {
        ArgumentNullException.ThrowIfNull(summary);
        List<(string Name, string Content)> files =
        [
            ("report.html", HtmlExporter.Export(summary)),
            ("report.md", MarkdownExporter.Export(summary, "charts")),
            .. summary.Tables.Zip(FileNames.Of(summary.Tables.Select(table => table.Title), ".csv"), (table, name) => ("tables/" + name, CsvExporter.Export(table))),
            .. summary.Charts.Zip(FileNames.Of(summary.Charts.Select(chart => chart.Title), ".svg"), (chart, name) => ("charts/" + name, SvgExporter.Export(chart))),
        ];
        var written = new List<string>(files.Count);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            AtomicFile.WriteText(path, content);
            written.Add(path);
        }
        return written;
    }
}
