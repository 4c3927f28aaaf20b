using System.Globalization;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class TileFlowTests
{
    [Fact]
    public void ReproducesTheGoldenOneDimensionalFlows()
    {
        foreach (var golden in Golden.Load("tileflow").EnumerateArray())
        {
            var (graph, ids) = OneDimensional(golden);
            var tile = golden.GetProperty("out_tile").GetInt32();
            var flow = TileFlow.Of(graph, Enumerable.Range(0, graph.Count), new TileOptions { Rows = tile, Columns = tile });
            foreach (var expected in golden.GetProperty("expect").EnumerateObject())
            {
                var rows = flow[ids[expected.Name]].Rows;
                Assert.Equal(expected.Value.GetProperty("delta").GetInt32(), rows.Offset);
                Assert.Equal(expected.Value.GetProperty("x").GetInt32(), rows.Size);
                if (expected.Value.TryGetProperty("upd", out var updates))
                    Assert.Equal(updates.GetInt64(), rows.Updates);
            }
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(4, 3)]
    public void FigureFiveDoesNotDependOnTheKernelsThatThePaperLeavesOpen(int kernel0, int kernel2)
    {
        var flow = TileFlow.Of(FigureFive(kernel0, kernel2), [0, 1, 2], new TileOptions { Rows = 2, Columns = 2 });
        Assert.Equal(new AxisTile(4, 6, 1), flow[-2].Rows);
        Assert.Equal(new AxisTile(2, 4, 2), flow[-1].Rows);
        Assert.Equal(new AxisTile(2, 2, 1), flow[0].Rows);
        Assert.Equal(new AxisTile(2, 2, 2), flow[1].Rows);
        Assert.Equal(new AxisTile(2, 2, 2), flow[2].Rows);
    }

    /// <summary>
    /// Figures 5 and 6 by hand. Two inputs, three outputs with a tile of 2: node 0 reads -2 with stride 2, node 1 reads both with stride 1
    /// and kernel 3, node 2 reads -1.
    /// Delta(-2) = lcm(2*2, 2*1) = 4, so node 1 is updated twice for each update of -2 and of node 0;
    /// x(-2) = max(f0(4/2), f1(4/1)) = max(3 + 1*2, 3 + 3*1) = 6; x(-1) = max(f1(2), f2(2)) = 3 + 1 = 4.
    /// </summary>
    [Fact]
    public void FigureSixShowsTwoElementaryOperations()
    {
        var map = RegionMap.Of(TileFlow.Of(FigureFive(3, 3), [0, 1, 2], new TileOptions { Rows = 2, Columns = 2 }));

        var first = map.Snapshot(0);
        Assert.Equal([(0, 5)], first[-2]);
        Assert.Equal([(0, 3), (2, 5)], first[-1]);
        Assert.Equal([(0, 1)], first[0]);
        Assert.Equal([(0, 1), (2, 3)], first[1]);
        Assert.Equal([(0, 1), (2, 3)], first[2]);

        var second = map.Snapshot(1);
        Assert.Equal([(4, 9)], second[-2]);
        Assert.Equal([(4, 7), (6, 9)], second[-1]);
        Assert.Equal([(2, 3)], second[0]);
        Assert.Equal([(4, 5), (6, 7)], second[1]);
        Assert.Equal([(4, 5), (6, 7)], second[2]);
        Assert.Contains("operation 2 node   -1 [4:7] [6:9]", map.Timeline(2), StringComparison.Ordinal);
    }

    [Fact]
    public void FigureFourProductionKeepsNineteenElementsThatConsumptionDoesNot()
    {
        var golden = Golden.Load("tileflow").EnumerateArray().First(entry => entry.GetProperty("id").GetString() == "paper_fig4_consumption");
        var (graph, ids) = OneDimensional(golden);
        var held = ProductionFlow.Rows(graph, [.. Enumerable.Range(0, graph.Count)], 5);
        Assert.Equal(1, held[ids["0"]].Produced);
        Assert.Equal(2, held[ids["2"]].Produced);
        Assert.Equal(1, held[ids["3"]].Produced);
        Assert.Equal(3, held[ids["2"]].ExtraSquare);
        Assert.Equal(16, held[ids["1"]].ExtraSquare);
    }

    [Fact]
    public void PathsWithDifferentStridesAreAProblem()
    {
        var map = new Tensor(1, 64, 64);
        var graph = new PartitionGraph("odd", [map], [
            HandGraph.Layer("a", map, 0, LayerInput.Square(-1, AxisWindow.Sliding(1, 2))),
            HandGraph.Layer("b", map, 0, LayerInput.Pointwise(-1)),
            HandGraph.Layer("c", map, 0, LayerInput.Pointwise(0), LayerInput.Pointwise(1)),
        ]);
        Assert.Contains("do not match", Assert.Throws<ProblemException>(() => TileFlow.Of(graph, [0, 1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GlobalPoolingNeedsTheWholeMapAndUpdatesOnce()
    {
        var graph = new PartitionGraph("tail", [new Tensor(8, 16, 16)], [
            HandGraph.Layer("conv", new Tensor(8, 16, 16), 0, LayerInput.Square(-1, AxisWindow.Sliding(3, 1))),
            HandGraph.Layer("gap", new Tensor(8, 1, 1), 0, LayerInput.Whole(0)),
        ]);
        var flow = TileFlow.Of(graph, [0, 1]);
        Assert.Equal(new AxisTile(16, 16, 1), flow[0].Rows);
        Assert.Equal(new AxisTile(1, 1, 1), flow[1].Rows);
        Assert.Equal(new AxisTile(16, 16, 1), flow[-1].Rows);
    }

    private static PartitionGraph FigureFive(int kernel0, int kernel2)
    {
        var line = new Tensor(1, 1000, 1);
        LayerInput Read(int tensor, int kernel, int stride) => new(tensor, AxisWindow.Sliding(kernel, stride), AxisWindow.Pointwise);
        return new PartitionGraph("figure 5", [line, line], [
            HandGraph.Layer("0", line, 0, Read(-2, kernel0, 2)),
            HandGraph.Layer("1", line, 0, Read(-2, 3, 1), Read(-1, 3, 1)),
            HandGraph.Layer("2", line, 0, Read(-1, kernel2, 1)),
        ]);
    }

    /// <summary>Long columns, so that nothing is clipped. Names that nobody produces are inputs.</summary>
    private static (PartitionGraph Graph, Dictionary<string, int> Ids) OneDimensional(JsonElement golden)
    {
        var edges = golden.GetProperty("edges").EnumerateArray().Select(e => (From: e[0].GetString()!, To: e[1].GetString()!, Window: Window(e[2]))).ToList();
        var produced = edges.Select(e => e.To).ToHashSet();
        var ids = new Dictionary<string, int>();
        foreach (var name in edges.Select(e => e.From).Where(name => !produced.Contains(name)).Distinct())
            ids[name] = -1 - ids.Count;
        var inputs = ids.Count;
        var waiting = new List<string>(edges.Select(e => e.To).Distinct());
        var layers = new List<Layer>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(name => edges.Where(e => e.To == name).All(e => ids.ContainsKey(e.From)));
            waiting.Remove(next);
            ids[next] = layers.Count;
            layers.Add(HandGraph.Layer(next, new Tensor(1, 1 << 20, 1), 0, [.. edges.Where(e => e.To == next).Select(e => new LayerInput(ids[e.From], e.Window, AxisWindow.Pointwise))]));
        }
        return (new PartitionGraph("golden", [.. Enumerable.Repeat(new Tensor(1, 1 << 20, 1), inputs)], layers), ids);
    }

    private static AxisWindow Window(JsonElement window)
    {
        var dilation = window.TryGetProperty("dilation", out var d) ? d.GetInt32() : 1;
        var stride = window.GetProperty("s");
        if (stride.ValueKind == JsonValueKind.String)
            return AxisWindow.Upsampling(int.Parse(stride.GetString()!.Split('/')[1], CultureInfo.InvariantCulture));
        return AxisWindow.Sliding(window.GetProperty("F").GetInt32(), stride.GetInt32(), dilation);
    }
}
