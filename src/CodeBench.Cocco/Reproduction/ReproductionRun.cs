using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>What the experiments share: random graphs, budgets, and cells computed side by side with results that do not depend on how many.</summary>
internal sealed class ReproductionRun(ReproductionOptions options)
{
    private const int RandomGraphs = 5;
    private readonly Dictionary<string, PartitionGraph> _graphs = [];
    private int _done;

    public ReproductionOptions Options => options;

    /// <summary>Budget of a partition-only search: a tenth genomes, the rest in moves.</summary>
    public long PartitionSamples => options.Quick ? 20_000 : 250_000;

    /// <summary>[Paper §5.3]: 50 000.</summary>
    public long ExplorationSamples => options.Quick ? 3_000 : CoExploration.PaperSamples;

    /// <summary>A named stream of this run.</summary>
    public RandomStream Random(string name) => RandomStream.FromSeed(options.Seed).Child(name);

    /// <summary>The network, or its five random graphs (the first is the one of the golden files).</summary>
    public IReadOnlyList<PartitionGraph> Graphs(string network)
    {
        var count = network.StartsWith("randwire", StringComparison.Ordinal) && !options.Quick ? RandomGraphs : 1;
        return [.. Enumerable.Range(1, count).Select(seed => Graph(seed == 1 ? network : FormattableString.Invariant($"{network}@{seed}")))];
    }

    public bool Skips(string network) => options.Quick && network is "nasnet-a-large" or "resnet152" or "randwire-b";

    /// <summary>Runs the jobs side by side; results in the order of the jobs.</summary>
    public T[] Each<TJob, T>(IReadOnlyList<TJob> jobs, Func<TJob, T> run, Func<TJob, string> name)
    {
        var results = new T[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads) }, i =>
        {
            results[i] = run(jobs[i]);
            options.Progress?.Invoke(Interlocked.Increment(ref _done), jobs.Count, name(jobs[i]));
        });
        return results;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A cell of the median over random graphs.</summary>
    public static ReproductionCell Cell(string network, string row, string quantity, IReadOnlyList<double> values, ExpectedNumber? expected, string? note = null) =>
        new(network, row, quantity, Median(values), expected) { Band = values.Count > 1 ? (values.Min(), values.Max()) : null, Note = note };

    private PartitionGraph Graph(string network)
    {
        lock (_graphs)
        {
            if (!_graphs.TryGetValue(network, out var graph))
                _graphs[network] = graph = PartitionGraph.From(Zoo.Create(network));
            return graph;
        }
    }
}
