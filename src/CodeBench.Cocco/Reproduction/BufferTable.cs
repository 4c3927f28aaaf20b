using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Tables 1 and 2. Each printed row is partitioned at its printed capacity; then RS, GS, SA and Cocco choose a capacity themselves with the paper's
/// budget, and a partition-only search gives the final cost, as in §5.3.1.
/// </summary>
internal sealed class BufferTable(ReproductionRun run, BufferGrid grid)
{
    private const double Tie = 0.005;
    private static readonly CostSettings _settings = CostSettings.Default with { Metric = Metric.Cost };
    private static readonly string[] _searches = ["RS", "GS", "SA", "Cocco"];

    private sealed record Job(ExperimentRow Row, PartitionGraph Graph, bool Chooses, BufferGrid Grid);

    private sealed record Result(double Cost, double Energy, BufferConfiguration Buffers);

    public ReproductionReport Fill(ReproductionReport report)
    {
        var rows = report.Experiment.Rows.Where(row => !run.Skips(row.Network)).ToList();
        var jobs = rows.SelectMany(row => Jobs(row)).ToList();
        var results = run.Each(jobs, Solve, job => string.Create(CultureInfo.InvariantCulture, $"{job.Graph.Name} {job.Row.Method}{(job.Chooses ? " chooses" : string.Empty)}"));
        var found = jobs.Zip(results).ToLookup(pair => (pair.First.Row, pair.First.Chooses, pair.First.Grid.Weight is null), pair => pair.Second);
        var cells = new List<ReproductionCell>();
        var isShared = grid.Weight is null;
        foreach (var row in rows)
        {
            cells.Add(ReproductionRun.Cell(row.Network, $"{row.Method} at {row.Buffer} KB", "cost", [.. found[(row, false, isShared)].Select(r => r.Cost)], row.Expect["cost"]));
            if (found[(row, true, isShared)].ToList() is { Count: > 0 } chosen)
                cells.Add(ReproductionRun.Cell(row.Network, $"{row.Method} chooses", "cost", [.. chosen.Select(r => r.Cost)], row.Expect["cost"], string.Join(", ", chosen.Select(r => r.Buffers))));
        }
        return report with { Cells = cells, Checks = [.. rows.Select(row => row.Network).Distinct().SelectMany(network => Claims(network, rows, found)), .. Order(rows, found)] };
    }

    private IEnumerable<Job> Jobs(ExperimentRow row)
    {
        foreach (var graph in run.Graphs(row.Network))
        {
            yield return new Job(row, graph, false, grid);
            if (_searches.Contains(row.Method) && (!run.Options.Quick || row.Method == "Cocco"))
                yield return new Job(row, graph, true, grid);
            if (row.Method == "Cocco" && grid.Weight is null && !run.Options.Quick)
                yield return new Job(row, graph, true, BufferGrid.PaperSeparate);
        }
    }

    private Result Solve(Job job)
    {
        var evaluator = new SubgraphEvaluator(job.Graph);
        var random = run.Random(FormattableString.Invariant($"{job.Graph.Name} {job.Row.Method} {job.Chooses} {job.Grid.Weight is null}"));
        var buffers = job.Chooses ? Choose(evaluator, job, random.Child("choose")) : BufferConfiguration.Parse(job.Row.Buffer!);
        var model = new CostModel(evaluator.Options, buffers, _settings);
        var best = MemeticSearch.Run(evaluator.Fork(), model, random.Child("partition"), run.PartitionSamples);
        return new Result(best.Cost, (best.Cost - buffers.TotalBytes) / _settings.Alpha, buffers);
    }

    private BufferConfiguration Choose(SubgraphEvaluator evaluator, Job job, RandomStream random)
    {
        var options = GeneticOptions.Default with { Samples = run.ExplorationSamples };
        return (job.Row.Method switch
        {
            "RS" => CoExploration.RandomTwoStep(evaluator, _settings, job.Grid, random, options),
            "GS" => CoExploration.GridTwoStep(evaluator, _settings, job.Grid, random, options),
            "SA" => AnnealingSearch.Run(evaluator, _settings, job.Grid, random, AnnealingOptions.Default with { Samples = run.ExplorationSamples }),
            _ => GeneticSearch.Run(evaluator, _settings, job.Grid, random, options with { Seeded = true }),
        }).Buffers;
    }

    private IEnumerable<ReproductionCheck> Claims(string network, List<ExperimentRow> rows, ILookup<(ExperimentRow Row, bool Chooses, bool Shared), Result> found)
    {
        var isShared = grid.Weight is null;
        ExperimentRow Row(string method) => rows.First(row => row.Network == network && row.Method == method);
        double Cost(string method) => ReproductionRun.Median(found[(Row(method), _searches.Contains(method), isShared)].Select(r => r.Cost));
        double Energy(string method) => ReproductionRun.Median(found[(Row(method), false, isShared)].Select(r => r.Energy));
        yield return Check($"{network}: energy does not rise from S to M to L", Energy("S") >= Energy("M") && Energy("M") >= Energy("L"), Energy("S"), Energy("M"), Energy("L"));
        var worst = network == "nasnet-a-large" ? "S" : "L";
        if (network is "nasnet-a-large" or "googlenet" or "randwire-a")
            yield return Check($"{network}: {worst} is the worst fixed buffer", new[] { "S", "M", "L" }.All(method => Cost(method) <= Cost(worst)), Cost("S"), Cost("M"), Cost("L"));
        if (run.Options.Quick)
            yield break;
        string[] others = ["S", "M", "L", "RS", "GS", "SA"];
        yield return Check($"{network}: Cocco is minimal or tied (0.5 %)", others.All(method => Cost("Cocco") <= Cost(method) * (1 + Tie)), [Cost("Cocco"), .. others.Select(Cost)]);
        if (isShared)
        {
            var separate = ReproductionRun.Median(found[(Row("Cocco"), true, false)].Select(r => r.Cost));
            yield return Check($"{network}: shared costs no more than separate", Cost("Cocco") <= separate, Cost("Cocco"), separate);
        }
    }

    private IEnumerable<ReproductionCheck> Order(List<ExperimentRow> rows, ILookup<(ExperimentRow Row, bool Chooses, bool Shared), Result> found)
    {
        if (run.Options.Quick)
            return [];
        double Size(string network) => ReproductionRun.Median(found[(rows.First(row => row.Network == network && row.Method == "Cocco"), true, grid.Weight is null)].Select(r => (double)r.Buffers.TotalBytes / 1024));
        double[] sizes = [Size("nasnet-a-large"), Size("resnet50-v1"), Size("googlenet"), Size("randwire-a")];
        return [Check("chosen capacity: NasNet > ResNet50 > GoogLeNet and RandWire (KB)", sizes[0] > sizes[1] && sizes[1] > sizes[2] && sizes[1] > sizes[3], sizes)];
    }

    private static ReproductionCheck Check(string claim, bool holds, params double[] numbers) =>
        new(claim, holds, string.Join(", ", numbers.Select(number => number.ToString("0.####e0", CultureInfo.InvariantCulture))));
}
