using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CodeBench.Cocco;
using CodeBench.Networks;

namespace CodeBench.Benchmarks.Cocco;

/// <summary>Seconds to the proven optimum, one thread, 1024 + 1152 KB, 64 nodes, EMA (docs/performance/cocco.md).</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MinColumn]
public class ExactBenchmarks
{
    private PartitionGraph graph = null!;

    [Params("vgg16", "resnet50", "resnet152", "googlenet", "gpt1", "transformer")]
    public string Network { get; set; } = "vgg16";

    [GlobalSetup]
    public void Setup() => graph = PartitionGraph.From(Zoo.Create(Network));

    [Benchmark(Description = "exact search with certificate")]
    public SearchResult Exact()
    {
        var evaluator = new SubgraphEvaluator(graph);
        return ExactSearch.Run(evaluator, new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default with { RegionLimit = 64 }));
    }
}
