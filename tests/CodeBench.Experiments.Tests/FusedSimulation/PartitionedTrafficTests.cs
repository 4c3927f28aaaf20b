using CodeBench.AccelBench;
using CodeBench.Networks;

namespace CodeBench.Experiments.Tests;

public sealed class PartitionedTrafficTests
{
    [Theory]
    [InlineData("mobilenet-v2")]
    [InlineData("resnet18")]
    public void EveryWeightCrossesAtLeastOnceAndTheImageToo(string name)
    {
        var network = Zoo.Create(name);
        var traffic = PartitionedTraffic.Of(network, NamedAccelerators.Spring, "greedy");
        // 20 bits an element.
        Assert.True(traffic.WeightBytes.Sum() >= network.Weights * 20 / 8);
        Assert.True(traffic.InputBytes.Sum() >= network.InputShape.Elements * 20 / 8);
        Assert.Equal(network.Nodes.Count, traffic.WeightBytes.Count);
    }

    [Fact]
    public void OnASmallChipFusedLayersMoveLessAndRunFaster()
    {
        var network = Zoo.Create("mobilenet-v2");
        var small = AcceleratorText.Parse("1,16,7,7,4,3,3,1,2,2,1,2,1");
        var alone = Simulator.Run(network, small);
        var fused = Simulator.Run(network, small, new SimulationOptions { Traffic = PartitionedTraffic.Of(network, small, "greedy") });
        Assert.True(fused.TrafficBytes < alone.TrafficBytes);
        Assert.True(fused.Cycles < alone.Cycles);
        Assert.Equal(alone.Macs, fused.Macs);
    }
}
