using BenchmarkDotNet.Attributes;
using CodeBench.AccelBench;
using CodeBench.Networks;

namespace CodeBench.Benchmarks;

/// <summary>One network on SPRING in both fidelities, and sweeps; docs/performance/accelbench.md has the original's figures beside them.</summary>
[MemoryDiagnoser]
public class AccelBenchBenchmarks
{
    private readonly Network _network = Zoo.Create("resnet18", new TensorShape(3, 224, 224));
    private PhysicalModel _model = null!;

    [GlobalSetup]
    public void Setup() => _model = new PhysicalModel(_network);

    [Benchmark]
    public long Released() => Simulator.Run(_network, NamedAccelerators.Spring, SimulationOptions.Released).Cycles;

    [Benchmark]
    public long Physical() => Simulator.Run(_network, NamedAccelerators.Spring).Cycles;

    [Benchmark]
    public long PhysicalEvaluate() => _model.Evaluate(NamedAccelerators.Spring).Cycles;

    [Benchmark]
    [Arguments("resnet18")]
    [Arguments("mobilenet-v2")]
    [Arguments("resnet50")]
    public long SweepOf20000(string network) =>
        new Sweep(Zoo.Create(network, new TensorShape(3, 224, 224)), new() { Limit = 20_000, Workers = 2 }).Run().Sum(b => b.Rows.Count);
}
