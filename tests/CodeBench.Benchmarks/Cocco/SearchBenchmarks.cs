using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CodeBench.Cocco;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Benchmarks.Cocco;

/// <summary>Samples and moves of the partition searches, one thread, 1024 + 1152 KB, EMA (docs/performance/cocco.md). Time is for one sample or move.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
[MinColumn]
public class SearchBenchmarks
{
    private const int Samples = 40_000;
    private const int Moves = 4_000_000;

    private SubgraphEvaluator evaluator = null!;
    private CostModel model = null!;

    /// <summary>72, 257 and 657 layers.</summary>
    [Params("resnet50", "randwire-a", "nasnet-a-large")]
    public string Network { get; set; } = "resnet50";

    [GlobalSetup]
    public void Setup()
    {
        evaluator = new SubgraphEvaluator(PartitionGraph.From(Zoo.Create(Network)));
        model = new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default);
    }

    [Benchmark(OperationsPerInvoke = Samples, Description = "genetic search, a sample")]
    public SearchResult Genetic() =>
        GeneticSearch.Run(evaluator.Fork(), model.Settings, BufferGrid.Only(model.Buffers), RandomStream.FromSeed(1), GeneticOptions.Default with { Samples = Samples });

    [Benchmark(OperationsPerInvoke = Moves, Description = "incremental search, a move")]
    public SearchResult Local() =>
        LocalSearch.Run(evaluator.Fork(), model, Partition.Singletons(evaluator.Graph), RandomStream.FromSeed(1), LocalOptions.Default with { Moves = Moves });
}
