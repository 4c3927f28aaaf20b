using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench.Tests;

public class SwitchTests
{
    private static SimulationResult Run(string network, PhysicalSwitches switches, SparsityProfile? sparsity = null) => Simulator.Run(
        Zoo.Create(network), NamedAccelerators.Spring, SimulationOptions.Default with { Switches = switches, Sparsity = sparsity ?? SparsityProfile.Dense });

    [Fact]
    public void EverySwitchHasOneName()
    {
        Assert.Equal(PhysicalSwitches.All, PhysicalSwitchText.Names.Aggregate(PhysicalSwitches.None, (s, n) => s | n.Value));
        Assert.Equal(14, PhysicalSwitchText.Names.Select(n => n.Key).Distinct().Count());
        var off = PhysicalSwitchText.Apply(PhysicalSwitches.All, ["im2col-power=off", "event-overlap=off", "im2col-power"]);
        Assert.Equal(PhysicalSwitches.All & ~PhysicalSwitches.EventOverlap, off);
        Assert.Equal(13, PhysicalSwitchText.NamesOf(off).Count);
        var problem = Assert.Throws<ProblemException>(() => PhysicalSwitchText.Apply(off, ["im2col-pwoer=on", "true-sizes=maybe"]));
        Assert.Equal("\"im2col-power\"", problem.Problems[0].Try);
        Assert.Equal(2, problem.Problems.Count);
    }

    /// <summary>With everything off the physical model is another implementation of the released one, near it but not equal.</summary>
    [Theory]
    [InlineData("mobilenet")]
    [InlineData("mobilenet-v2")]
    [InlineData("vgg16")]
    public void AllOffIsNearTheReleasedSimulator(string network)
    {
        var released = Simulator.Run(Zoo.Create(network), NamedAccelerators.Spring, SimulationOptions.Released);
        Assert.InRange(Run(network, PhysicalSwitches.None).Cycles / (double)released.Cycles, 0.85, 1.25);
    }

    [Fact]
    public void EachSwitchDoesWhatItsNameSays()
    {
        const PhysicalSwitches all = PhysicalSwitches.All;
        var full = Run("efficientnet-b0", all);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.SqueezeExcitation).Cycles < full.Cycles);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.Im2ColPower).DynamicMj > 10 * full.DynamicMj);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.FoldedBatchNorm).Cycles > full.Cycles);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.MemoryTypes).Cycles > full.Cycles);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.EventOverlap).Cycles < full.Cycles);
        Assert.True(Run("efficientnet-b0", all & ~PhysicalSwitches.BufferAccesses).DynamicMj < full.DynamicMj);
        Assert.True(Run("vgg16", all & ~PhysicalSwitches.OutputTile).Cycles > Run("vgg16", all).Cycles);
        Assert.True(Run("vgg16", all & ~PhysicalSwitches.PackedChunks).TrafficBytes > Run("vgg16", all).TrafficBytes);
        Assert.True(Run("alexnet", all & ~PhysicalSwitches.TrueSizes).Macs > Run("alexnet", all).Macs);
    }

    [Fact]
    public void MeasuredZerosSaveTimeAndTraffic()
    {
        var dense = Run("vgg16", PhysicalSwitches.All);
        var sparse = Run("vgg16", PhysicalSwitches.All, SparsityProfile.Uniform(0.5, 0.5));
        Assert.Equal(dense.Macs, sparse.Macs);
        Assert.True(sparse.Cycles < 0.6 * dense.Cycles);
        var weights = dense.Layers.Sum(l => l.WeightBytes);
        Assert.Equal(weights * 11 / 20, sparse.Layers.Sum(l => l.WeightBytes), 1e-6 * weights); // 10 bits and a mask bit of 20
        Assert.Throws<ProblemException>(() => SparsityProfile.Uniform(1.5, 1));
    }

    [Fact]
    public void ExternalTrafficReplacesTheModels()
    {
        var network = Zoo.Create("resnet18");
        var own = new PhysicalModel(network).Run(NamedAccelerators.Spring);
        var zeros = new long[network.Nodes.Count];
        var none = new PhysicalModel(network).Run(NamedAccelerators.Spring, new ExternalTraffic(zeros, zeros, zeros));
        Assert.Equal(0, none.TrafficBytes);
        Assert.True(none.Cycles < own.Cycles);
        var weights = network.Nodes.Select(n => n.Weights * 100).ToArray();
        var loaded = new PhysicalModel(network).Run(NamedAccelerators.Spring, new ExternalTraffic(zeros, weights, zeros));
        Assert.Equal(weights.Sum(), loaded.TrafficBytes, 1.0);
        Assert.True(loaded.Cycles > own.Cycles);
    }

    /// <summary>Every network of the zoo runs, conserves and never beats its own bound.</summary>
    [Fact]
    public void TheWholeZooRuns()
    {
        foreach (var name in Zoo.Names.Where(n => !n.Contains("large", StringComparison.Ordinal)))
        {
            var network = Zoo.Create(name);
            var result = Simulator.Run(network, NamedAccelerators.Spring);
            Assert.Equal(network.Macs, result.Macs);
            Assert.True((double)result.Cycles * 73728 >= network.Macs, name);
        }
    }
}
