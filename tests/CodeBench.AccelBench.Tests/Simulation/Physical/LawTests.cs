using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

/// <summary>What must hold of any chip: 1,000 random networks x accelerators each.</summary>
public class LawTests
{
    private const int Pairs = 1000;

    [Fact]
    public void MoreParallelismNeverRaisesLatency() => Never("parallelism", (a, random) => random.NextInt(6) switch
    {
        0 => a with { Pib = a.Pib * 2 },
        1 => a with { Pif = 16 },
        2 => a with { Pix = a.Pix + random.NextInt(1, 4) },
        3 => a with { Piy = a.Piy + random.NextInt(1, 4) },
        4 => a with { Pof = a.Pof * 2 },
        _ => a with { Pkx = a.Pkx + 2, Pky = a.Pky + 2 },
    });

    [Fact]
    public void MoreBufferNeverRaisesLatency() => Never("buffer", (a, random) => random.NextInt(3) switch
    {
        0 => a with { ActivationBufferMb = a.ActivationBufferMb + random.NextInt(1, 8) },
        1 => a with { WeightBufferMb = a.WeightBufferMb + random.NextInt(1, 8) },
        _ => a with { MaskBufferMb = a.MaskBufferMb + random.NextDouble() },
    });

    [Fact]
    public void MoreBandwidthNeverRaisesLatency() => Never("bandwidth", (a, random) =>
    {
        var faster = MemoryConfiguration.All.Where(m => MainMemory.Of(m).BytesPerSecond >= MainMemory.Of(a.Memory).BytesPerSecond).ToList();
        var memory = random.Choose(faster);
        return a with { MemoryType = memory.Type, MemoryNumber = memory.Number };
    });

    [Fact]
    public void MacsAreConservedAndBoundTheCycles()
    {
        for (var i = 0; i < Pairs; i++)
        {
            var random = RandomStream.FromSeed((ulong)i).Child("macs");
            var network = RandomNetworks.Graph(random.Child("network"));
            var a = RandomNetworks.Accelerator(random.Child("accelerator"));
            var result = Simulator.Run(network, a);
            Assert.Equal(network.Macs * a.BatchSize, result.Macs);
            Assert.True((double)result.Cycles * a.Multipliers >= result.Macs, FormattableString.Invariant($"pair {i}"));
            Assert.Equal(result.DynamicMj, result.Modules.Sum(m => m.DynamicMj), 1e-9 * result.DynamicMj);
            Assert.Equal(result.LeakageMj, result.Modules.Sum(m => m.LeakageMj), 1e-9 * result.LeakageMj);
            Assert.Equal(result.DynamicMj, result.Layers.Sum(l => l.DynamicMj), 1e-9 * result.DynamicMj);
        }
    }

    [Fact]
    public void AtLeastTheUniqueBytesAreLoaded()
    {
        for (var i = 0; i < Pairs; i++)
        {
            var random = RandomStream.FromSeed((ulong)i).Child("bytes");
            var network = RandomNetworks.Graph(random.Child("network"));
            var a = RandomNetworks.Accelerator(random.Child("accelerator"));
            var result = Simulator.Run(network, a);
            foreach (var node in network.Nodes.Where(n => n.Weights > 0))
                Assert.True(result.Layers.Single(l => l.Index == node.Index).WeightBytes >= node.Weights * 20 / 8.0 * (1 - 1e-9), FormattableString.Invariant($"pair {i}"));
            if (network.OutputNode.Operator is not (CodeBench.Networks.BatchNorm or CodeBench.Networks.Activation or CodeBench.Networks.Concat))
                Assert.True(result.Layers.Sum(l => l.OutputBytes) >= network.OutputShape.Elements * a.BatchSize * 20 / 8.0 * (1 - 1e-9), FormattableString.Invariant($"pair {i}"));
        }
    }

    [Fact]
    public void TheFastEvaluationIsTheReport()
    {
        for (var i = 0; i < 200; i++)
        {
            var random = RandomStream.FromSeed((ulong)i).Child("fast");
            var model = new PhysicalModel(RandomNetworks.Graph(random.Child("network")));
            var a = RandomNetworks.Accelerator(random.Child("accelerator"));
            var (fast, full) = (model.Evaluate(a), model.Run(a));
            Assert.Equal((full.Cycles, full.AreaMm2, full.LeakagePowerMw), (fast.Cycles, fast.AreaMm2, fast.LeakagePowerMw));
            Assert.Equal(full.DynamicMj, fast.DynamicMj, 1e-9 * full.DynamicMj);
            Assert.Equal(full.TrafficBytes, fast.TrafficBytes, 1e-9 * full.TrafficBytes);
        }
    }

    [Fact]
    public void MemoriesDifferAsTheirBandwidths()
    {
        static double Gigabytes(MemoryType type, int number) => MainMemory.Of(MemoryConfiguration.All[MemoryConfiguration.IndexOf(type, number)]).BytesPerSecond / 1e9;
        Assert.Equal(21.3, Gigabytes(MemoryType.Dram, 1), 0.05);
        Assert.Equal(170.6, Gigabytes(MemoryType.Hbm, 1), 0.05);
        Assert.Equal(1024, Gigabytes(MemoryType.Rram, 1), 0.05);
        Assert.Equal(16, Gigabytes(MemoryType.Rram, 6) / Gigabytes(MemoryType.Rram, 1), 1e-9);

        var network = CodeBench.Networks.Zoo.Create("vgg16");
        double Time(MemoryType type) => Simulator.Run(network, NamedAccelerators.Spring with { MemoryType = type }).LatencyMs;
        Assert.True(Time(MemoryType.Dram) > 2 * Time(MemoryType.Hbm));
        Assert.True(Time(MemoryType.Hbm) > Time(MemoryType.Rram));
    }

    /// <summary>With every switch on, and with random ones off that leave the event model and the true memories in place.</summary>
    private static void Never(string what, Func<Accelerator, RandomStream, Accelerator> grow)
    {
        const PhysicalSwitches needed = PhysicalSwitches.EventOverlap | PhysicalSwitches.GraphEdges;
        for (var i = 0; i < Pairs; i++)
        {
            var random = RandomStream.FromSeed((ulong)i).Child(what);
            var network = RandomNetworks.Graph(random.Child("network"));
            var small = RandomNetworks.Accelerator(random.Child("accelerator"));
            var large = grow(small, random.Child("growth"));
            var switches = i % 2 == 0 ? PhysicalSwitches.All : needed | (PhysicalSwitches)random.NextInt((int)PhysicalSwitches.All + 1);
            var sparsity = i % 3 == 0 ? SparsityProfile.Uniform(random.NextDouble(), random.NextDouble()) : SparsityProfile.Dense;
            var model = new PhysicalModel(network, switches, sparsity);
            var (before, after) = (model.Evaluate(small), model.Evaluate(large));
            Assert.True(after.Cycles <= before.Cycles, FormattableString.Invariant($"pair {i}: {small} {before.Cycles} -> {large} {after.Cycles}"));
        }
    }
}
