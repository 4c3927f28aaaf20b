using System.Globalization;

namespace CodeBench.Cocco;

/// <summary>Figure 11: EMA and bandwidth of greedy, DP, Cocco and the exact search on eight networks, 1024 + 1152 KB, 64 nodes.</summary>
internal sealed class PartitionFigure(ReproductionRun run)
{
    private const double Megabyte = 1e6;
    private const int RegionLimit = 64;

    private sealed record Result(double Greedy, double Dp, double Genetic, double Cocco, double Bound, bool Proven, double Bandwidth, double GreedyBandwidth);

    public ReproductionReport Fill(ReproductionReport report)
    {
        var rows = report.Experiment.Rows.Where(row => !run.Skips(row.Network)).ToList();
        var results = run.Each(rows, row => Solve(run.Graphs(row.Network)[0]), row => row.Network);
        var cells = new List<ReproductionCell>();
        var checks = new List<ReproductionCheck>();
        foreach (var (row, result) in rows.Zip(results))
        {
            var best = row.Expect.GetValueOrDefault("ema")?.Best;
            var proof = result.Proven ? "optimal, proven" : string.Create(CultureInfo.InvariantCulture, $"lower bound {result.Bound / Megabyte:F4} MB");
            cells.Add(new(row.Network, "greedy", "EMA MB", result.Greedy / Megabyte, null));
            cells.Add(new(row.Network, "DP", "EMA over greedy", result.Dp / result.Greedy, null));
            cells.Add(new(row.Network, "GA of the paper", "EMA over greedy", result.Genetic / result.Greedy, null));
            cells.Add(new(row.Network, "Cocco, seeded and polished", "EMA over greedy", result.Cocco / result.Greedy, null) { Note = string.Create(CultureInfo.InvariantCulture, $"{result.Cocco / Megabyte:F4} MB, {proof}") });
            cells.Add(new(row.Network, "Cocco, seeded and polished", "bandwidth over greedy", result.Bandwidth / result.GreedyBandwidth, null));
            checks.Add(new($"{row.Network}: Cocco is no worse than greedy and DP", result.Cocco <= Math.Min(result.Greedy, result.Dp), Text(result.Cocco, result.Greedy, result.Dp)));
            if (result.Proven)
                checks.Add(new($"{row.Network}: Cocco is the optimum ({(run.Options.Quick ? "2" : "0.1")} %)", result.Cocco <= result.Bound * (run.Options.Quick ? 1.02 : 1.001), Text(result.Cocco, result.Bound)));
            if (best is { } known && !run.Options.Quick)
                checks.Add(new($"{row.Network}: no worse than the best known (0.1 %)", result.Cocco <= known * Megabyte * 1.001, Text(result.Cocco, known * Megabyte)));
        }
        return report with { Cells = cells, Checks = checks };
    }

    private Result Solve(PartitionGraph graph)
    {
        var evaluator = new SubgraphEvaluator(graph);
        var model = new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default with { RegionLimit = RegionLimit });
        var random = run.Random(graph.Name);
        var greedy = GreedySearch.Run(evaluator, model);
        var samples = GeneticOptions.Default with { Samples = run.Options.Quick ? 10_000 : 400_000 };
        var genetic = GeneticSearch.Run(evaluator.Fork(), model.Settings, BufferGrid.Only(model.Buffers), random.Child("ga"), samples);
        var cocco = MemeticSearch.Run(evaluator.Fork(), model, random.Child("cocco"), 8 * run.PartitionSamples);
        var exact = ExactSearch.Run(evaluator.Fork(), model, run.Options.Quick || graph.Name.StartsWith("randwire", StringComparison.Ordinal) ? ExactOptions.Default with { MaxSubgraphs = 200_000 } : null);
        return new Result(greedy.Cost, IntervalSearch.ByDepth(evaluator, model).Cost, genetic.Cost, cocco.Cost, exact.LowerBound!.Value, exact.Gap == 0,
            PartitionCosts.Of(evaluator, model, cocco.Partition).Bandwidth.Average, PartitionCosts.Of(evaluator, model, greedy.Partition).Bandwidth.Average);
    }

    private static string Text(params double[] bytes) => string.Join(", ", bytes.Select(value => (value / Megabyte).ToString("F4", CultureInfo.InvariantCulture)));
}
