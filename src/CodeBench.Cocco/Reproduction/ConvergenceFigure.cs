using System.Globalization;

namespace CodeBench.Cocco;

/// <summary>Figure 12: best cost after so many samples of RS, GS, SA and Cocco, shared buffer.</summary>
internal sealed class ConvergenceFigure(ReproductionRun run)
{
    private const int Seeds = 10;
    private static readonly CostSettings _settings = CostSettings.Default with { Metric = Metric.Cost };
    private static readonly string[] _methods = ["Cocco", "SA", "RS", "GS"];

    public ReproductionReport Fill(ReproductionReport report)
    {
        var seeds = run.Options.Quick ? 1 : Seeds;
        var jobs = (from row in report.Experiment.Rows from method in _methods from seed in Enumerable.Range(0, seeds) select (row.Network, Method: method, Seed: seed)).ToList();
        var results = run.Each(jobs, job => Solve(job.Network, job.Method, job.Seed), job => string.Create(CultureInfo.InvariantCulture, $"{job.Network} {job.Method} seed {job.Seed}"));
        var found = jobs.Zip(results).ToLookup(pair => (pair.First.Network, pair.First.Method), pair => pair.Second);
        var (cells, checks, series) = (new List<ReproductionCell>(), new List<ReproductionCheck>(), new List<ReproductionSeries>());
        foreach (var network in report.Experiment.Rows.Select(row => row.Network))
        {
            double Cost(string method) => ReproductionRun.Median(found[(network, method)].Select(result => result.Cost));
            foreach (var method in _methods)
            {
                cells.Add(ReproductionRun.Cell(network, method, "cost after all samples", [.. found[(network, method)].Select(result => result.Cost)], null));
                series.Add(new(network, method, "samples", "cost", [.. found[(network, method)].First().Progress.Select(step => ((double)step.Samples, step.Cost))]));
            }
            if (!run.Options.Quick)
                checks.Add(new($"{network}: Cocco is at or below SA, RS and GS (medians, 0.1 %)", _methods.All(method => Cost("Cocco") <= Cost(method) * 1.001), string.Join(", ", _methods.Select(method => Cost(method).ToString("0.####e0", CultureInfo.InvariantCulture)))));
        }
        return report with { Cells = cells, Checks = checks, Series = series };
    }

    private SearchResult Solve(string network, string method, int seed)
    {
        var evaluator = new SubgraphEvaluator(run.Graphs(network)[0]);
        var random = run.Random(network).Child(method).Child(seed);
        var options = GeneticOptions.Default with { Samples = run.ExplorationSamples };
        return method switch
        {
            "SA" => AnnealingSearch.Run(evaluator, _settings, BufferGrid.PaperShared, random, AnnealingOptions.Default with { Samples = run.ExplorationSamples }),
            "RS" => CoExploration.RandomTwoStep(evaluator, _settings, BufferGrid.PaperShared, random, options),
            "GS" => CoExploration.GridTwoStep(evaluator, _settings, BufferGrid.PaperShared, random, options),
            _ => GeneticSearch.Run(evaluator, _settings, BufferGrid.PaperShared, random, options),
        };
    }
}
