using CodeBench.Cocco;
using CodeBench.Reporting;

namespace CodeBench.Experiments;

/// <summary>Pictures of a search over partitions and capacities.</summary>
public static class SearchPictures
{
    private const double BytesPerKilobyte = 1024;

    /// <summary>A genome this many times as dear as the best says nothing about convergence and would flatten the curve.</summary>
    private const double Far = 3;

    /// <summary>Best cost after so many samples, over the samples themselves where the search has genomes (Cocco Figure 12).</summary>
    /// <param name="report">Its search's progress is the curve.</param>
    /// <param name="samples">Of <see cref="SearchTrace"/>; may be empty.</param>
    /// <returns>Null when the method is deterministic: it has no curve.</returns>
    public static XYChart? Convergence(PartitionReport report, IReadOnlyList<SearchSample> samples)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(samples);
        var steps = report.Search.Progress;
        if (steps.Count == 0)
            return null;
        var (unit, scale) = UnitOf(report.Request);
        var best = steps.Min(step => step.Cost);
        List<ChartSeries> series = [];
        if (samples.Count > 0)
            series.Add(new("samples", SeriesMark.Cloud, [.. samples.Where(sample => sample.Cost <= Far * best).Select(sample => new ChartPoint(sample.Index + 1, sample.Cost * scale, Shade: 0.4))], 7));
        IEnumerable<SearchProgress> curve = steps[^1].Samples < report.Search.Samples ? steps.Append(steps[^1] with { Samples = report.Search.Samples }) : steps;
        series.Add(new("best so far", SeriesMark.Steps, [.. curve.Select(step => new ChartPoint(Math.Max(1, step.Samples), step.Cost * scale))], 0));
        if (report.LowerBound is { } bound)
            series.Add(new("proven lower bound", SeriesMark.Line, [new(1, bound * scale), new(Math.Max(1, report.Search.Samples), bound * scale)], 2));
        return new XYChart(
            $"Convergence of {report.Request.Method}",
            $"Best cost after so many samples: {NumberText.Significant(steps[0].Cost * scale)} at the first, {NumberText.Significant(best * scale)} after {NumberText.Integer(report.Search.Samples)}.",
            new("Samples", Scale: AxisScale.Logarithmic), new("Cost", unit, Hint: "lower is better"), series);
    }

    /// <summary>Capacity and energy of the samples of a co-exploration, early ones pale (Cocco Figure 13); null without samples.</summary>
    /// <param name="report">A co-exploration: its cost is capacity + alpha * energy (formula 2).</param>
    /// <param name="samples">Of <see cref="SearchTrace"/>.</param>
    public static XYChart? Cloud(PartitionReport report, IReadOnlyList<SearchSample> samples)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(samples);
        if (!report.Request.Explore || samples.Count == 0)
            return null;
        var generations = Math.Max(1, samples[^1].Generation);
        var points = samples.Where(sample => sample.Cost <= Far * report.Cost)
            .Select(sample => new ChartPoint(sample.BufferBytes / BytesPerKilobyte, (sample.Cost - sample.BufferBytes) / report.Request.Alpha / 1e9, Shade: (double)sample.Generation / generations));
        ChartPoint chosen = new(report.BufferKilobytes, report.EnergyMillijoules, $"chosen: {report.Search.Buffers}, {NumberText.Significant(report.EnergyMillijoules)} mJ", report.Search.Buffers.ToString());
        return new XYChart(
            "Capacity and energy of the samples",
            $"Every dot is a partition at a capacity, later generations darker; the search chose {report.Search.Buffers} and {NumberText.Significant(report.EnergyMillijoules)} mJ.",
            new("Buffer", "KB", Hint: "lower is better"), new("Energy", "mJ", Hint: "lower is better"),
            [new("samples", SeriesMark.Cloud, [.. points], 0), new("chosen", SeriesMark.Star, [chosen], 1)]);
    }

    /// <summary>The front of capacity against a cost, of <see cref="CapacityTradeOff"/> (Cocco Figure 14).</summary>
    /// <param name="network">For the title.</param>
    /// <param name="all">A result for each capacity.</param>
    public static XYChart TradeOff(string network, IReadOnlyList<SearchResult> all)
    {
        var front = CapacityTradeOff.Front(all);
        static ChartPoint Point(SearchResult result) =>
            new(result.Buffers.TotalBytes / BytesPerKilobyte, result.Cost / 1e9, $"{result.Buffers}: {NumberText.Significant(result.Cost / 1e9)} mJ");
        return new XYChart(
            $"Capacity against energy, {network}",
            $"{NumberText.Integer(front.Count)} of {NumberText.Integer(all.Count)} capacities are on the front, from {front[0].Buffers} to {front[^1].Buffers}.",
            new("Buffer", "KB", Hint: "lower is better"), new("Energy", "mJ", Hint: "lower is better"),
            [new("every capacity", SeriesMark.MutedDots, [.. all.Select(Point)], 7), new("front", SeriesMark.StepsAndDots, [.. front.Select(Point)], 0)]);
    }

    private static (string? Unit, double Scale) UnitOf(PartitionRequest request) => (request.Explore ? "cost" : request.Metric.ToLowerInvariant()) switch
    {
        "ema" => ("MB", 1e-6),
        "energy" => ("mJ", 1e-9),
        "latency" => ("cycles", 1),
        _ => (null, 1),
    };
}
