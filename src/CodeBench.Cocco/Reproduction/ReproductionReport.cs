using System.Globalization;
using System.Text;

namespace CodeBench.Cocco;

/// <summary>A table or figure of the paper next to ours.</summary>
public sealed record ReproductionReport
{
    public required Experiment Experiment { get; init; }

    public required ReproductionOptions Options { get; init; }

    public IReadOnlyList<ReproductionCell> Cells { get; init; } = [];

    public IReadOnlyList<ReproductionCheck> Checks { get; init; } = [];

    public IReadOnlyList<ReproductionSeries> Series { get; init; } = [];

    /// <summary>Wall time.</summary>
    public double Seconds { get; init; }

    /// <summary>Every cell within its tolerance and every claim holds.</summary>
    public bool Passes => Cells.All(cell => cell.IsWithin) && Checks.All(check => check.Holds);

    /// <summary>The whole report as Markdown tables.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(text, $"# {Experiment.Name}: {Experiment.Title}");
        Line(text, $"{Experiment.Source}.");
        Line(text, $"{(Options.Quick ? "Quick" : "Full")} size, seed {Options.Seed}, {Seconds:F0} s. {Cells.Count(cell => cell.IsWithin)} of {Cells.Count} cells within tolerance, {Checks.Count(check => check.Holds)} of {Checks.Count} claims hold.");
        if (Cells.Count > 0)
        {
            text.Append("| network | row | quantity | paper | ours | band | deviation | allowed | within | note |\n|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (var cell in Cells)
                text.Append(Row(cell));
            text.Append('\n');
        }
        if (Checks.Count > 0)
        {
            text.Append("| claim | holds | numbers |\n|---|---|---|\n");
            foreach (var check in Checks)
                text.Append(CultureInfo.InvariantCulture, $"| {check.Claim} | {(check.Holds ? "yes" : "**no**")} | {check.Detail} |\n");
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append("\n\n");

    private static string Row(ReproductionCell cell)
    {
        var paper = cell.Expected?.Paper is { } value ? Number(value) : "-";
        var band = cell.Band is var (low, high) ? Number(low) + " to " + Number(high) : string.Empty;
        var deviation = cell.Deviation is { } d ? d.ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture) : "-";
        var allowed = cell.Expected switch
        {
            { Tolerance: { } tolerance } => tolerance.ToString("0.# %", CultureInfo.InvariantCulture),
            { Low: not null } or { High: not null } => $"{Number(cell.Expected.Low ?? 0)} to {Number(cell.Expected.High ?? 0)}",
            _ => "-",
        };
        return $"| {cell.Network} | {cell.Row} | {cell.Quantity} | {paper} | {Number(cell.Ours)} | {band} | {deviation} | {allowed} | {(cell.IsWithin ? "yes" : "**no**")} | {cell.Note} |\n";
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1e5 ? "0.000e0" : "0.####", CultureInfo.InvariantCulture);
}
