using BenchmarkDotNet.Attributes;
using CodeBench.Cocco;
using CodeBench.Networks;

namespace CodeBench.Benchmarks.Cocco;

/// <summary>One cold evaluation of a subgraph of so many consecutive layers of RandWire-A (docs/performance/cocco.md).</summary>
[ShortRunJob]
[MinColumn]
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private const int First = 40;
    private SubgraphEvaluator evaluator = null!;
    private int[] layers = [];

    [Params(1, 10, 50, 200)]
    public int Layers { get; set; } = 1;

    [GlobalSetup]
    public void Setup()
    {
        evaluator = new SubgraphEvaluator(PartitionGraph.From(Zoo.Create("randwire-a")));
        layers = [.. Enumerable.Range(First, Layers)];
    }

    [Benchmark(Description = "cold subgraph")]
    public long Cold()
    {
        evaluator.Compute(layers, out var record);
        return record.ActivationBytes;
    }
}
