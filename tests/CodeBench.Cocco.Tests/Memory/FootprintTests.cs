using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class FootprintTests
{
    [Fact]
    public void ReproducesTheGoldenFootprints()
    {
        var graph = TestNetworks.ResNet50();
        foreach (var golden in Golden.Load("footprints").EnumerateArray())
        {
            int[] layers = [.. golden.GetProperty("nodes").EnumerateArray().Select(name => Index(graph, name.GetString()!)).Order()];
            var flow = TileFlow.Of(graph, layers);
            var map = RegionMap.Of(flow);
            Assert.Equal(golden.GetProperty("act_bytes").GetInt64(), map.ActivationBytes);
            Assert.Equal(golden.GetProperty("weight_bytes").GetInt64(), map.WeightBytes);
            foreach (var expected in golden.GetProperty("per_tensor").EnumerateObject())
            {
                var tile = flow[expected.Name == "input" ? -1 : Index(graph, expected.Name)];
                var (main, side) = RegionMap.Sizes(flow, tile);
                Assert.Equal(expected.Value.GetProperty("MAIN").GetInt64(), main);
                Assert.Equal(expected.Value.GetProperty("SIDE").GetInt64(), side);
                Assert.Equal(expected.Value.GetProperty("delta")[0].GetInt32(), tile.Rows.Offset);
                Assert.Equal(expected.Value.GetProperty("x")[1].GetInt32(), tile.Columns.Size);
            }
            ref readonly var record = ref new SubgraphEvaluator(graph).Evaluate(layers);
            Assert.Equal(golden.GetProperty("act_bytes").GetInt64(), record.ActivationBytes);
            Assert.Equal(golden.GetProperty("ema_in").GetInt64(), record.InputBytes);
            Assert.Equal(golden.GetProperty("ema_out").GetInt64(), record.OutputBytes);
            Assert.True(record.Connected);
        }
    }

    [Fact]
    public void TheInnerLoopAgreesWithTheReadableFlowOnRandomGraphs()
    {
        var random = RandomStream.FromSeed(1).Child("flow");
        for (var trial = 0; trial < 300; trial++)
        {
            var graph = HandGraph.Random(random, random.NextInt(3, 20));
            var evaluator = new SubgraphEvaluator(graph);
            int[] layers = [.. Enumerable.Range(0, graph.Count).Where(_ => random.NextBool(0.6))];
            if (layers.Length == 0)
                continue;
            TileFlow flow;
            try
            {
                flow = TileFlow.Of(graph, layers);
            }
            catch (ProblemException)
            {
                continue;
            }
            ref readonly var record = ref evaluator.Evaluate(layers);
            Assert.Equal(RegionMap.Of(flow).ActivationBytes, record.ActivationBytes);
            Assert.Equal(flow.Tiles.Where(tile => tile.Loaded).Sum(tile => graph.TensorOf(tile.Tensor).Bytes), record.InputBytes);
            Assert.Equal(flow.Tiles.Where(tile => tile.Stored).Sum(tile => graph.TensorOf(tile.Tensor).Bytes), record.OutputBytes);
            Assert.Equal(flow.Tiles.Count, record.Regions);
        }
    }

    [Fact]
    public void RegionsFollowEachOtherWithoutGaps()
    {
        var map = RegionMap.Of(TileFlow.Of(TestNetworks.ResNet50(), [0, 1]));
        Assert.Equal(0, map.Regions[0].Start);
        Assert.All(map.Regions.Zip(map.Regions.Skip(1)), pair => Assert.Equal(pair.First.End + 1, pair.Second.Start));
        Assert.Contains("SIDE input", map.ToString(), StringComparison.Ordinal);
        Assert.Contains("tile 21x21 offset 16x16", map.ToString(), StringComparison.Ordinal);
    }

    private static int Index(PartitionGraph graph, string name) => graph.Layers.Index().First(layer => layer.Item.Name == name).Index;
}
