namespace CodeBench.Cocco;

/// <summary>Figure 3: activation traffic with at most L consecutive layers in a subgraph, 1 MB global and 1.125 MB weight buffer.</summary>
internal sealed class FusionFigure(ReproductionRun run)
{
    private static readonly int[] _lengths = [1, 3, 5];

    public ReproductionReport Fill(ReproductionReport report)
    {
        var rows = report.Experiment.Rows.Where(row => !run.Skips(row.Network)).ToList();
        var results = run.Each(rows, row => Solve(run.Graphs(row.Network)[0]), row => row.Network);
        var cells = new List<ReproductionCell>();
        foreach (var (row, costs) in rows.Zip(results))
        {
            for (var i = 1; i < _lengths.Length; i++)
            {
                var quantity = FormattableString.Invariant($"saved{_lengths[i]}");
                cells.Add(new ReproductionCell(row.Network, FormattableString.Invariant($"L = {_lengths[i]}"), "activation EMA saved", 1 - Activations(costs[i]) / Activations(costs[0]), row.Expect.GetValueOrDefault(quantity)));
                cells.Add(new ReproductionCell(row.Network, FormattableString.Invariant($"L = {_lengths[i]}"), "bandwidth saved", 1 - costs[i].Bandwidth.Average / costs[0].Bandwidth.Average, null));
            }
        }
        return report with { Cells = cells };
    }

    private static PartitionCosts[] Solve(PartitionGraph graph)
    {
        var evaluator = new SubgraphEvaluator(graph);
        var model = new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default with { Metric = Metric.Activations });
        int[] order = [.. Enumerable.Range(0, graph.Count)];
        return [.. _lengths.Select(length => PartitionCosts.Of(evaluator, model, IntervalSearch.Run(evaluator, model, order, length).Partition))];
    }

    private static double Activations(PartitionCosts costs) => costs.Subgraphs.Sum(subgraph => subgraph.InputBytes + subgraph.OutputBytes);
}
