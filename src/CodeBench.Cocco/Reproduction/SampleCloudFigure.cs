using System.Globalization;

namespace CodeBench.Cocco;

/// <summary>Figure 13: capacity and energy of every genome of a co-exploration, in ten groups of two generations.</summary>
internal sealed class SampleCloudFigure(ReproductionRun run)
{
    private const int Generations = 20;
    private const int GenerationsInGroup = 2;
    private const int Population = 500;
    private const double BytesPerKilobyte = 1024;
    private static readonly CostSettings _settings = CostSettings.Default with { Metric = Metric.Cost };

    public ReproductionReport Fill(ReproductionReport report)
    {
        var clouds = run.Each(report.Experiment.Rows, row => Solve(run.Graphs(row.Network)[0]), row => row.Network);
        var (checks, series) = (new List<ReproductionCheck>(), new List<ReproductionSeries>());
        foreach (var (row, cloud) in report.Experiment.Rows.Zip(clouds))
        {
            var groups = cloud.GroupBy(sample => sample.Generation / GenerationsInGroup).OrderBy(group => group.Key).ToList();
            foreach (var group in groups)
                series.Add(new(row.Network, FormattableString.Invariant($"group {group.Key + 1}"), "buffer KB", "energy mJ", [.. group.Select(Point)]));
            double[] means = [.. groups.Select(group => group.Average(sample => sample.Cost))];
            double[] spreads = [.. groups.Select(group => Spread([.. group.Select(sample => sample.Cost)]))];
            checks.Add(new($"{row.Network}: the cloud moves to lower intercepts", means[^1] < means[0], Text(means)));
            checks.Add(new($"{row.Network}: the cloud gets more centred", spreads[^1] < spreads[0], Text(spreads)));
        }
        return report with { Checks = checks, Series = series };
    }

    private List<SearchSample> Solve(PartitionGraph graph)
    {
        var samples = new List<SearchSample>();
        var options = GeneticOptions.Default with { Samples = Generations * Population, Population = Population, Observer = samples.Add };
        GeneticSearch.Run(new SubgraphEvaluator(graph), _settings, BufferGrid.PaperShared, run.Random(graph.Name), options);
        return samples;
    }

    private static (double X, double Y) Point(SearchSample sample) =>
        (sample.BufferBytes / BytesPerKilobyte, (sample.Cost - sample.BufferBytes) / _settings.Alpha / 1e9);

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static string Text(double[] numbers) => string.Join(", ", numbers.Select(number => number.ToString("0.###e0", CultureInfo.InvariantCulture)));
}
