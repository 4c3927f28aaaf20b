namespace CodeBench.Reporting;

/// <summary>
/// Everything a report says, as plain data: filled once, then given to any number of exporters
/// (<see cref="ConsoleExporter"/>, <see cref="MarkdownExporter"/>, <see cref="HtmlExporter"/>, <see cref="CsvExporter"/>, <see cref="SvgExporter"/>).
/// </summary>
/// <param name="Title">What was done: "Co-design study on MNIST".</param>
/// <param name="Lead">One sentence with the outcome, or null.</param>
/// <param name="Environment">The machine that made the numbers.</param>
/// <param name="Sections">In reading order.</param>
public sealed record Summary(string Title, string? Lead, EnvironmentHeader Environment, IReadOnlyList<SummarySection> Sections)
{
    /// <summary>All tables in reading order.</summary>
    public IEnumerable<ReportTable> Tables => Sections.SelectMany(section => section.Blocks).OfType<ReportTable>();

    /// <summary>All charts in reading order.</summary>
    public IEnumerable<Chart> Charts => Sections.SelectMany(section => section.Blocks).OfType<Figure>().Select(figure => figure.Chart);
}
