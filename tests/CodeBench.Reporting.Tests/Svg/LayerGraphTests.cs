using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CodeBench.Core;

namespace CodeBench.Reporting.Tests;

public sealed class LayerGraphTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    [Fact]
    public void EveryLayerIsDrawnOnceInsideItsBandAndOverNoOther()
    {
        var stream = RandomStream.FromSeed(11).Child("layer graphs");
        for (var round = 0; round < 60; round++)
        {
            var chart = RandomGraph(stream, layers: stream.NextInt(1, 120), groups: stream.NextInt(1, 20), reach: stream.NextInt(2, 60));
            var root = XDocument.Parse(SvgExporter.Export(chart)).Root!;
            var boxes = chart.Nodes.Select(node => BoxOf(root.Descendants(Space + "rect").Single(rect => rect.Element(Space + "title")?.Value == "tip of " + node.Name))).ToArray();
            var bands = chart.Groups.Select(group => BoxOf(root.Descendants(Space + "rect").Single(rect => rect.Element(Space + "title")?.Value == "tip of band " + group.Name))).ToArray();
            for (var i = 0; i < boxes.Length; i++)
            {
                Assert.True(Holds(bands[chart.Nodes[i].Group], boxes[i]), chart.Nodes[i].Name);
                for (var j = 0; j < i; j++)
                    Assert.False(Overlap(boxes[i], boxes[j]), chart.Nodes[i].Name);
            }
            foreach (var edge in chart.Edges)
                Assert.True(boxes[edge.From].Bottom < boxes[edge.To].Top);
        }
    }

    [Fact]
    public void SixHundredAndFiftyLayersAreDrawnFastIntoASmallFile()
    {
        var chart = RandomGraph(RandomStream.FromSeed(12).Child("large"), layers: 650, groups: 80, reach: 24);
        var watch = Stopwatch.StartNew();
        var svg = SvgExporter.Export(chart);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.InRange(svg.Length, 50_000, 1_000_000);
    }

    [Fact]
    public void AResidualBlockIsAChainWithALaneBeside()
    {
        LayerGraphEdge[] edges = [new(0, 1), new(1, 2), new(2, 3), new(0, 3)];
        var chart = Graph([0, 0, 0, 1], edges);
        var rows = new GraphRows(chart);
        Assert.Equal([0, 1, 2, 3], rows.Boxes.Select(box => box.Row));
        Assert.Equal([(0, 3), (3, 1)], rows.Bands);
        Assert.Equal([1, 2, 2, 1], rows.Rows.Select(row => row.Count));
        Assert.Equal(2, rows.Links.Count(link => link.Group == 0));
        Assert.Equal(4, rows.Links.Count(link => link.Group == -1));
    }

    [Fact]
    public void SlotsOfARowAreAsNearAsTheyFit()
    {
        List<GraphSlot> row = [.. Enumerable.Range(0, 3).Select(i => new GraphSlot(i, 0, isBox: true) { Pitch = 10 })];
        RowPacking.Place(row, [50, 50, 90], _ => 1, 0, 100);
        Assert.Equal([45, 55, 90], row.Select(slot => slot.X));
        RowPacking.Place(row, [-5, 99, 99], _ => 1, 0, 100);
        Assert.Equal([5, 85, 95], row.Select(slot => slot.X));
    }

    [Fact]
    public void AFullBufferStaysInsideItsGaugeAndSaysHowFullItIs()
    {
        var gauge = new LayerGraphGauge([new("activations", 1500), new("broken", double.NaN)], 1000);
        var chart = new LayerGraphChart("T", "D", Key, [new("1", [gauge])], [new("a", 0)], []);
        Assert.Contains("1,500 · 150.0 %", SvgExporter.Export(chart), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", SvgExporter.Export(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void AGraphThatContradictsItselfIsRefused()
    {
        Assert.Throws<ArgumentException>(() => Graph([0, 2], []));
        Assert.Throws<ArgumentException>(() => Graph([0, 0], [new(1, 0)]));
        Assert.Throws<ArgumentException>(() => Graph([1, 0], [new(0, 1)]));
        Assert.Throws<ArgumentException>(() => new LayerGraphChart("T", "D", Key, [new("1", [])], [], []));
        Assert.Throws<ArgumentException>(() => new LayerGraphChart("T", "D", Key, [new("1", [new([], 0)])], [], []));
    }

    [Fact]
    public void AnEmptyGraphSaysSo() =>
        Assert.Contains("no data", SvgExporter.Export(new LayerGraphChart("T", "D", Key, [], [], [])), StringComparison.Ordinal);

    private static LayerGraphKey Key { get; } = new("with weights", "without", "on chip", "external", [new("Activations", "KB of 1,024")]);

    private static LayerGraphChart Graph(int[] groups, LayerGraphEdge[] edges) => new("T", "D", Key,
        [.. Enumerable.Range(0, 2).Select(group => new LayerGraphGroup(Name("g", group), [new([new("used", 1)], 2)]))],
        [.. groups.Select((group, i) => new LayerGraphNode(Name("layer", i), group))], edges);

    private static LayerGraphChart RandomGraph(RandomStream stream, int layers, int groups, int reach)
    {
        var nodes = Enumerable.Range(0, layers).Select(i => new LayerGraphNode(Name("layer", i), i * groups / layers, "tip of " + Name("layer", i), stream.NextBool())).ToArray();
        var edges = from to in Enumerable.Range(1, layers - 1) from _ in Enumerable.Range(0, stream.NextInt(1, 4)) select new LayerGraphEdge(Math.Max(0, to - stream.NextInt(1, reach)), to);
        var bands = Enumerable.Range(0, groups).Select(i => new LayerGraphGroup(Name("g", i), [new([new("used", stream.NextDouble() * 900)], 1000)], "tip of band " + Name("g", i)));
        return new LayerGraphChart("Random", "A random graph.", Key, [.. bands], nodes, [.. edges]);
    }

    private static string Name(string what, int number) => what + number.ToString(CultureInfo.InvariantCulture);

    private sealed record Box(double Left, double Top, double Right, double Bottom);

    private static Box BoxOf(XElement rect)
    {
        double Number(string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return new(Number("x"), Number("y"), Number("x") + Number("width"), Number("y") + Number("height"));
    }

    private static bool Holds(Box outer, Box inner) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static bool Overlap(Box a, Box b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
