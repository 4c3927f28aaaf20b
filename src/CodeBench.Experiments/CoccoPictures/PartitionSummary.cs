using System.Globalization;
using CodeBench.Cocco;
using CodeBench.Core;
using CodeBench.Reporting;

namespace CodeBench.Experiments;

/// <summary>Arranges a partition as a report: the picture, the totals, a table of subgraphs, and how the search got there.</summary>
public static class PartitionSummary
{
    private const double BytesPerKilobyte = 1024;

    /// <summary>For each capacity; it starts from the partition of the next smaller one.</summary>
    private const long TradeOffMoves = 20_000;

    /// <param name="report">The partition.</param>
    /// <param name="environment">The machine that made it.</param>
    /// <param name="samples">What a <see cref="SearchTrace"/> kept; empty where the method has no genomes.</param>
    /// <param name="commands">The shell lines that repeat it.</param>
    /// <param name="tradeOff">A result for each capacity, of <see cref="TradeOff"/>; empty leaves the picture out.</param>
    public static Summary From(
        PartitionReport report, EnvironmentHeader environment, IReadOnlyList<SearchSample> samples, IReadOnlyList<string> commands, IReadOnlyList<SearchResult>? tradeOff = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Summary(
            $"Partition of {report.Network}",
            $"{Count(report.Graph.Count)} layers in {Count(report.Costs.Subgraphs.Count)} subgraphs on {report.Search.Buffers}: {NumberText.Significant(report.EmaBytes / 1e6)} MB of external traffic; {Certificate(report)}.",
            environment,
            [
                new("Result", Result(report)),
                new("Layer graph", [new Figure(PartitionPicture.Of(report), "Bands are subgraphs in execution order. Coloured lines stay on chip, grey ones go through external memory; the bars show how full the buffers are while a subgraph runs.")]),
                new("Subgraphs", [Table(report)]),
                .. Search(report, samples, tradeOff ?? []),
                new("Settings", [new KeyFacts(Settings(report)), new CommandLines(commands)]),
            ]);
    }

    /// <summary>
    /// Capacity against energy on the paper's grid of shared buffers; empty unless the partition explored them. A grid of two buffers has 961 points:
    /// too many for the sake of a picture.
    /// </summary>
    public static IReadOnlyList<SearchResult> TradeOff(PartitionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!report.Request.Explore || !report.Search.Buffers.IsShared)
            return [];
        var random = RandomStream.FromSeed(report.Request.Seed).Child("trade-off");
        return CapacityTradeOff.Run(report.Evaluator, report.Model.Settings, BufferGrid.PaperShared, random, TradeOffMoves);
    }

    private static List<SummaryBlock> Result(PartitionReport report)
    {
        var blocks = new List<SummaryBlock>
        {
            new KeyFacts(
            [
                new("External traffic", NumberText.Significant(report.EmaBytes / 1e6) + " MB", $"{NumberText.Integer(report.EmaBytes)} bytes"),
                new("Energy", NumberText.Significant(report.EnergyMillijoules) + " mJ"),
                new("Latency", NumberText.Significant(report.LatencyMilliseconds) + " ms"),
                new("Bandwidth", NumberText.Significant(report.BandwidthGigabytesPerSecond) + " GB/s", $"at most {NumberText.Significant(report.Costs.Bandwidth.Peak)} GB/s"),
                new("Buffer", report.Search.Buffers.ToString()),
                new("Certificate", report.LowerBound is null ? "none" : report.Gap <= 0 ? "optimal" : NumberText.Percent(report.Gap!.Value), Certificate(report)),
            ]),
        };
        if (report.TiledAlone.ToList() is { Count: > 0 } tiled)
            blocks.Add(new Notice($"{string.Join(", ", tiled.Select(subgraph => subgraph.Names[0]))}: larger than the buffers, so run alone by layer-level tiling (marked *); their bars show what they would need whole."));
        return blocks;
    }

    private static ReportTable Table(PartitionReport report)
    {
        ReportColumn[] columns =
        [
            new("#", IsNumeric: true), new("Count", IsNumeric: true), new("Activation buffer", "KB", true), new("Weight buffer", "KB", true), new("Buffer used", "%", true),
            new("Input", "KB", true), new("Output", "KB", true), new("Weights", "KB", true), new("Energy", "mJ", true), new("Cycles", IsNumeric: true), new("Layers"),
        ];
        var capacity = report.Search.Buffers.TotalBytes;
        return new ReportTable("Subgraphs in execution order", columns,
        [
            .. report.Costs.Subgraphs.Select((subgraph, i) => new ReportCell[]
            {
                i + 1L, (long)subgraph.Names.Count, Kilobytes(subgraph.ActivationBufferBytes), Kilobytes(subgraph.WeightBufferBytes),
                ReportCell.Of(100.0 * (subgraph.ActivationBufferBytes + subgraph.WeightBufferBytes) / capacity, 3),
                Kilobytes(subgraph.InputBytes), Kilobytes(subgraph.OutputBytes), Kilobytes(subgraph.WeightBytes), subgraph.Picojoules / 1e9, (long)Math.Round(subgraph.Cycles),
                string.Join(' ', subgraph.Names),
            }),
        ]);
    }

    private static IEnumerable<SummarySection> Search(PartitionReport report, IReadOnlyList<SearchSample> samples, IReadOnlyList<SearchResult> tradeOff)
    {
        Chart?[] charts = [SearchPictures.Convergence(report, samples), SearchPictures.Cloud(report, samples), tradeOff.Count > 0 ? SearchPictures.TradeOff(report.Network, tradeOff) : null];
        if (charts.Any(chart => chart is not null))
            yield return new SummarySection("Search", [.. charts.OfType<Chart>().Select(chart => new Figure(chart, chart.Description))]);
    }

    private static List<Fact> Settings(PartitionReport report) =>
    [
        new("Method", report.Request.Method, $"{NumberText.Integer(report.Search.Samples)} samples in {NumberText.Duration(report.Seconds)}"),
        new("Metric", report.Request.Explore ? "cost" : report.Request.Metric),
        new("Alpha", NumberText.Exact(report.Request.Alpha), "weight of energy in formula 2"),
        new("Cores", Count(report.Request.Cores)),
        new("Batch", Count(report.Request.Batch)),
        new("Profile", report.Request.Profile, "energy and timing constants"),
        new("Seed", report.Request.Seed.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Certificate(PartitionReport report) => (report.LowerBound, report.Gap) switch
    {
        (null, _) => "this method proves no bound",
        (_, <= 0) => "proven optimal",
        (_, var gap) => $"at most {NumberText.Percent(gap ?? 0)} above the optimum",
    };

    private static ReportCell Kilobytes(long bytes) => bytes / BytesPerKilobyte;

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
