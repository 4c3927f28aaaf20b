using System.Globalization;

namespace CodeBench.Cocco;

/// <summary>
/// Figure 14: energy and chosen capacity as alpha grows. One run of <see cref="CapacityTradeOff"/> gives the front for all alphas; the genetic
/// co-exploration of the paper is run for each alpha next to it.
/// </summary>
internal sealed class PreferenceFigure(ReproductionRun run)
{
    private const double Slack = 1.02;
    private const double BytesPerKilobyte = 1024;
    private static readonly double[] _alphas = [0.0005, 0.001, 0.002, 0.005, 0.01];

    public ReproductionReport Fill(ReproductionReport report)
    {
        var rows = report.Experiment.Rows.Where(row => !run.Skips(row.Network)).ToList();
        var fronts = run.Each(rows, row => Front(run.Graphs(row.Network)[0]), row => row.Network);
        var (cells, checks, series) = (new List<ReproductionCell>(), new List<ReproductionCheck>(), new List<ReproductionSeries>());
        foreach (var (row, front) in rows.Zip(fronts))
        {
            series.Add(new(row.Network, "front", "buffer KB", "energy mJ", [.. front.Select(point => (point.Buffers.TotalBytes / BytesPerKilobyte, point.Cost / 1e9))]));
            var chosen = _alphas.Select(alpha => front.MinBy(point => point.Buffers.TotalBytes + alpha * point.Cost)!).ToList();
            foreach (var (alpha, point) in _alphas.Zip(chosen))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"alpha {alpha}");
                cells.Add(new(row.Network, name, "energy over the first alpha", point.Cost / chosen[0].Cost, null) { Note = point.Buffers.ToString() });
                var found = Explore(run.Graphs(row.Network)[0], alpha);
                var best = point.Buffers.TotalBytes + alpha * point.Cost;
                cells.Add(new(row.Network, name, "GA's cost over the front's", found.Cost / best, null) { Note = found.Buffers.ToString() });
            }
            var steps = chosen.Zip(chosen.Skip(1)).ToList();
            checks.Add(new($"{row.Network}: a larger alpha chooses more capacity and less energy", steps.All(s => s.Second.Buffers.TotalBytes >= s.First.Buffers.TotalBytes && s.Second.Cost <= s.First.Cost * Slack), string.Join(", ", chosen.Select(point => point.Buffers))));
        }
        return report with { Cells = cells, Checks = checks, Series = series };
    }

    private IReadOnlyList<SearchResult> Front(PartitionGraph graph) =>
        CapacityTradeOff.Front(CapacityTradeOff.Run(new SubgraphEvaluator(graph), CostSettings.Default with { Metric = Metric.Energy }, BufferGrid.PaperShared, run.Random(graph.Name), run.Options.Quick ? 25_000 : 500_000));

    private SearchResult Explore(PartitionGraph graph, double alpha) =>
        GeneticSearch.Run(new SubgraphEvaluator(graph), CostSettings.Default with { Metric = Metric.Cost, Alpha = alpha }, BufferGrid.PaperShared,
            run.Random(graph.Name).Child(alpha.ToString("R", CultureInfo.InvariantCulture)), GeneticOptions.Default with { Samples = run.ExplorationSamples });
}
