using System.Globalization;
using CodeBench.AccelBench;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>A sweep on the screen and as JSON.</summary>
internal static class SweepView
{
    public static object Json(SweepOutcome outcome) => new
    {
        network = outcome.Network,
        tried = outcome.Tried,
        rows = outcome.Summary.Rows,
        outcome.Seconds,
        best = outcome.Summary.Best.Select(Row),
        front = outcome.Summary.Front.Select(Row),
        file = outcome.Request.File,
    };

    public static void Print(IAnsiConsole output, SweepOutcome outcome)
    {
        if (outcome.Summary.Best.Count > 0)
            output.Write(Table($"best by {outcome.Request.Objective}", outcome.Summary.Best));
        if (outcome.Summary.Front.Count > 0)
            output.Write(Table($"Pareto front of {string.Join(", ", outcome.Request.Pareto)}", outcome.Summary.Front));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{outcome.Network}: {outcome.Tried:N0} accelerators tried, {outcome.Summary.Rows:N0} satisfy the conditions; {outcome.Seconds:F1} s, {outcome.Tried / outcome.Seconds:N0} a second"));
        if (outcome.Request.File is { } file)
            output.WriteLine(file);
    }

    private static object Row(SweepRow row) => new
    {
        row.Index,
        vector = row.Accelerator.ToVector(),
        row.Cost.Cycles,
        row.Cost.LatencyMs,
        row.Cost.AreaMm2,
        row.Cost.DynamicMj,
        row.Cost.LeakageMj,
    };

    private static Table Table(string title, IEnumerable<SweepRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(title);
        foreach (var heading in new[] { "latency ms", "area mm²", "dynamic mJ", "leakage mJ", "batch" })
            table.AddColumn(heading, column => column.RightAligned());
        foreach (var row in rows)
        {
            table.AddRow(
                row.Accelerator.ToString(), Format.Number(row.Cost.LatencyMs), Format.Number(row.Cost.AreaMm2), Format.Number(row.Cost.DynamicMj),
                Format.Number(row.Cost.LeakageMj), row.Accelerator.BatchSize.ToString(CultureInfo.InvariantCulture));
        }
        return table;
    }
}
