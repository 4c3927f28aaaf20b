using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

public sealed class BeyondThePaperTests
{
    [Fact]
    public void FreeingWeightsLayerByLayerNeedsTheLiveMapsAndOneLayersWeights()
    {
        var map = new Tensor(8, 10, 10);
        var graph = new PartitionGraph("chain", [map], [
            HandGraph.Layer("a", map, 1000, LayerInput.Pointwise(-1)),
            HandGraph.Layer("b", map, 3000, LayerInput.Pointwise(0)),
            HandGraph.Layer("c", map, 2000, LayerInput.Pointwise(1), LayerInput.Pointwise(0)),
        ]);
        var evaluator = new SubgraphEvaluator(graph, EvaluationOptions.Default with { Tiles = TileOptions.Default with { WholeMaps = true } });
        evaluator.Compute([0, 1, 2], out var record);
        Assert.Equal(2400, record.WholeMapBytes);
        Assert.Equal(1600 + 3000, record.WholeMapSharedBytes);
        Assert.Equal(3000, record.LargestWeightBytes);
        evaluator.Compute([0, 1], out record);
        Assert.Equal(1600, record.WholeMapBytes);
        Assert.Equal(1600 + 3000, record.WholeMapSharedBytes);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void EachExtensionOnlyAddsFreedom(bool wholeMaps, bool tileChoice, bool trimSide)
    {
        var request = new PartitionRequest { Method = "dp", Buffer = "300", Metric = "ema" };
        var paper = Partitioner.Run(Zoo.Create("resnet18"), request);
        var extended = Partitioner.Run(Zoo.Create("resnet18"), request with { WholeMaps = wholeMaps, TileChoice = tileChoice, TrimSide = trimSide });
        Assert.True(extended.EmaBytes <= paper.EmaBytes);
    }

    [Fact]
    public void ALargeSharedBufferWithWholeMapsLoadsEverythingOnce()
    {
        var request = new PartitionRequest { Method = "cocco", Buffer = "8192", Samples = 20_000, WholeMaps = true };
        var whole = Partitioner.Run(Zoo.Create("resnet50-v1"), request);
        var tiled = Partitioner.Run(Zoo.Create("resnet50-v1"), request with { WholeMaps = false });
        Assert.True(whole.EmaBytes < tiled.EmaBytes);
        Assert.Equal(25_502_912 + 3 * 224 * 224 + 1000, whole.EmaBytes, 200_000.0);
    }

    [Fact]
    public void TheDetailedEnergiesOfSetGiveAboutItsOwnTotalForResNet()
    {
        var graph = PartitionGraph.From(Zoo.Create("resnet50-v1"));
        var evaluator = new SubgraphEvaluator(graph, EvaluationOptions.Default with { Profile = CostProfiles.Set12Nm });
        var model = new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default);
        var costs = PartitionCosts.Of(evaluator, model, GreedySearch.Run(evaluator, model).Partition);
        var onChip = costs.Millijoules - costs.EmaBytes * 100 / 1e9;
        Assert.InRange(onChip, 0.5 * 1.108, 2.5 * 1.108);
    }
}
