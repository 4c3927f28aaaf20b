using CodeBench.Cocco;
using CodeBench.Reporting;

namespace CodeBench.Experiments;

/// <summary>Arranges a reproduced table or figure as a report: charts of its curves and clouds, ours against the paper, every cell and every claim.</summary>
public static class ReproductionSummary
{
    public static Summary From(ReproductionReport report, EnvironmentHeader environment)
    {
        ArgumentNullException.ThrowIfNull(report);
        var within = report.Cells.Count(cell => cell.IsWithin);
        var hold = report.Checks.Count(check => check.Holds);
        Chart[] charts = [.. ReproductionCharts.Curves(report.Series), .. ReproductionCharts.Agreement(report.Cells)];
        List<SummarySection> sections = [];
        if (charts.Length > 0)
            sections.Add(new("Pictures", [.. charts.Select(chart => new Figure(chart, chart.Description))]));
        if (report.Cells.Count > 0)
            sections.Add(new("Cells", [Cells(report)]));
        if (report.Checks.Count > 0)
            sections.Add(new("Claims", [Claims(report)]));
        sections.Add(new("Source", [new ReportText(report.Experiment.Source + ".")]));
        return new Summary(
            $"{report.Experiment.Name}: {report.Experiment.Title}",
            $"{NumberText.Integer(within)} of {NumberText.Integer(report.Cells.Count)} cells within tolerance, {NumberText.Integer(hold)} of {NumberText.Integer(report.Checks.Count)} claims hold "
                + $"({(report.Options.Quick ? "quick" : "full")} size, {NumberText.Duration(report.Seconds)}).",
            environment, sections);
    }

    private static ReportTable Cells(ReproductionReport report) => new(
        "Paper and ours",
        [new("Network"), new("Row"), new("Quantity"), new("Paper", IsNumeric: true), new("Ours", IsNumeric: true), new("Lowest", IsNumeric: true), new("Highest", IsNumeric: true), new("Deviation", "%", true), new("Within"), new("Note")],
        [
            .. report.Cells.Select(cell => new ReportCell[]
            {
                cell.Network, cell.Row, cell.Quantity, Number(cell.Expected?.Paper), cell.Ours, Number(cell.Band?.Low), Number(cell.Band?.High),
                cell.Deviation is { } deviation ? ReportCell.Of(100 * deviation, 2) : ReportCell.Missing, cell.IsWithin ? "yes" : "no", cell.Note ?? "",
            }),
        ]);

    private static ReportTable Claims(ReproductionReport report) => new(
        "Claims", [new("Claim"), new("Holds"), new("Numbers")], [.. report.Checks.Select(check => new ReportCell[] { check.Claim, check.Holds ? "yes" : "no", check.Detail })]);

    private static ReportCell Number(double? value) => value is { } known ? known : ReportCell.Missing;
}
