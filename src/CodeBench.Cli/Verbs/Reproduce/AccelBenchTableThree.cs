using System.Globalization;
using CodeBench.AccelBench;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>reproduce accelbench-table3</c>: CODEBench Table 3 beside every fidelity and switch.</summary>
internal static class AccelBenchTableThree
{
    public static int Run(Screen screen)
    {
        var rows = TableThree.Rows().ToArray();
        screen.Result(new { rows }, output =>
        {
            var table = new Table().Border(TableBorder.Simple)
                .AddColumn("network").AddColumn("image", c => c.RightAligned()).AddColumn("model").AddColumn("latency ms", c => c.RightAligned())
                .AddColumn("area mm²", c => c.RightAligned()).AddColumn("dynamic mJ", c => c.RightAligned()).AddColumn("leakage mJ", c => c.RightAligned());
            foreach (var row in rows)
            {
                table.AddRow(
                    row.Network, row.Image.ToString(CultureInfo.InvariantCulture), Markup.Escape(row.Model), Format.Number(row.LatencyMs),
                    Format.Number(row.AreaMm2), Format.Number(row.DynamicMj), Format.Number(row.LeakageMj));
            }
            output.Write(table);
        });
        return ExitCode.Ok;
    }
}
