using System.Globalization;

namespace CodeBench.Cocco;

/// <summary>Table 3: energy and latency of 1, 2 and 4 cores at batch 1, 2 and 8, each at the printed shared buffer.</summary>
internal sealed class MultiCoreTable(ReproductionRun run)
{
    public ReproductionReport Fill(ReproductionReport report)
    {
        var rows = report.Experiment.Rows.Where(row => !run.Skips(row.Network)).ToList();
        var jobs = rows.SelectMany(row => run.Graphs(row.Network).Select(graph => (Row: row, Graph: graph))).ToList();
        var results = run.Each(jobs, job => Solve(job.Row, job.Graph), job => string.Create(CultureInfo.InvariantCulture, $"{job.Graph.Name} {job.Row.Cores} cores batch {job.Row.Batch}"));
        var found = jobs.Zip(results).ToLookup(pair => pair.First.Row, pair => pair.Second);
        var cells = new List<ReproductionCell>();
        foreach (var row in rows)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{row.Cores} cores, batch {row.Batch}, {row.Buffer} KB");
            cells.Add(ReproductionRun.Cell(row.Network, name, "energy mJ", [.. found[row].Select(costs => costs.Millijoules)], row.Expect["energyMj"]));
            cells.Add(ReproductionRun.Cell(row.Network, name, "latency ms", [.. found[row].Select(costs => costs.Milliseconds)], row.Expect["latencyMs"]));
        }
        return report with { Cells = cells, Checks = [.. rows.Select(row => row.Network).Distinct().SelectMany(network => Claims(network, rows, found))] };
    }

    private PartitionCosts Solve(ExperimentRow row, PartitionGraph graph)
    {
        var evaluator = new SubgraphEvaluator(graph, EvaluationOptions.Default with { Cores = row.Cores });
        var settings = CostSettings.Default with { Metric = Metric.Energy, Batch = row.Batch };
        var model = new CostModel(evaluator.Options, BufferConfiguration.Parse(row.Buffer!), settings);
        var random = run.Random(FormattableString.Invariant($"{graph.Name} {row.Cores} {row.Batch}"));
        return PartitionCosts.Of(evaluator, model, MemeticSearch.Run(evaluator, model, random, run.PartitionSamples).Partition);
    }

    private static IEnumerable<ReproductionCheck> Claims(string network, List<ExperimentRow> rows, ILookup<ExperimentRow, PartitionCosts> found)
    {
        double Median(int cores, int batch, Func<PartitionCosts, double> value) =>
            ReproductionRun.Median(found[rows.First(row => row.Network == network && row.Cores == cores && row.Batch == batch)].Select(value));
        double[] perImage = [.. new[] { 1, 2, 8 }.Select(batch => Median(1, batch, costs => costs.Millijoules) / batch)];
        yield return new ReproductionCheck($"{network}: energy an image falls with the batch", perImage[0] > perImage[1] && perImage[1] > perImage[2], Text(perImage));
        double[] latency = [Median(1, 1, costs => costs.Milliseconds), Median(1, 8, costs => costs.Milliseconds) / 8];
        if (network != "nasnet-a-large")
            yield return new ReproductionCheck($"{network}: latency grows less than the batch", latency[1] < latency[0], Text(latency));
        double[] cores = [Median(1, 1, costs => costs.Millijoules), Median(2, 1, costs => costs.Millijoules)];
        yield return new ReproductionCheck($"{network}: two cores take no less energy than one at batch 1", cores[1] >= cores[0], Text(cores));
    }

    private static string Text(double[] numbers) => string.Join(", ", numbers.Select(number => number.ToString("0.###", CultureInfo.InvariantCulture)));
}
