using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

public sealed class ZooTests
{
    public static TheoryData<string> Names => [.. Zoo.Names];

    /// <summary>Every network folds; weights and MACs survive; random subgraphs balance, and the inner loop agrees with the readable flow.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNetworkFoldsAndFlows(string name)
    {
        var network = Zoo.Create(name);
        var graph = PartitionGraph.From(network);
        Assert.Equal(network.Weights, graph.TotalWeightBytes);
        Assert.Equal(network.Macs, graph.Layers.Where(layer => layer.Kind is LayerKind.Convolution or LayerKind.Depthwise or LayerKind.MatMul).Sum(layer => layer.Operations));
        var nodes = graph.Layers.SelectMany(layer => layer.NetworkNodes).ToList();
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        var evaluator = new SubgraphEvaluator(graph);
        var random = RandomStream.FromSeed(1).Child(name);
        for (var trial = 0; trial < 6; trial++)
        {
            var start = random.NextInt(graph.Count);
            int[] layers = [.. Enumerable.Range(start, Math.Min(graph.Count - start, random.NextInt(1, 30)))];
            var flow = TileFlow.Of(graph, layers);
            Assert.Equal(RegionMap.Of(flow).ActivationBytes, evaluator.Evaluate(layers).ActivationBytes);
            Assert.All(flow.Tiles, tile => Assert.True(tile.Rows.Updates > 0 && tile.Rows.Size >= tile.Rows.Offset));
        }
    }

    [Theory]
    [InlineData("mobilenet-v2")]
    [InlineData("efficientnet-b0")]
    [InlineData("unet")]
    [InlineData("densenet121")]
    [InlineData("shufflenet")]
    public void GreedyAndDpPartitionsAreValid(string name)
    {
        var evaluator = new SubgraphEvaluator(PartitionGraph.From(Zoo.Create(name)));
        var model = new CostModel(evaluator.Options, BufferConfiguration.Shared(512), CostSettings.Default);
        foreach (var result in MemeticSearch.Seeds(evaluator, model))
        {
            Assert.Empty(PartitionInvariants.Check(evaluator, result.Partition, model));
            Assert.True(result.Cost <= PartitionCosts.Of(evaluator, model, Partition.Singletons(evaluator.Graph)).EmaBytes);
        }
    }

    [Fact]
    public void AScaledMapNeedsItsScaleWhole()
    {
        var graph = PartitionGraph.From(Zoo.Create("efficientnet-b0"));
        var scaled = graph.Layers.First(layer => layer.Inputs.Count == 2 && graph.TensorOf(layer.Inputs[1].Tensor).Height == 1 && layer.Output.Height > 1);
        Assert.True(scaled.Inputs[1].Rows.Full);
        Assert.False(scaled.Inputs[0].Rows.Full);
    }
}
