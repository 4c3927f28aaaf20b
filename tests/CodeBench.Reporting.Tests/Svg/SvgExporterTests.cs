using System.Globalization;
using System.Xml.Linq;
using CodeBench.Core;

namespace CodeBench.Reporting.Tests;

public sealed class SvgExporterTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    [Fact]
    public void EveryMarkInEveryRangeStaysInsideThePicture()
    {
        var stream = RandomStream.FromSeed(1).Child("svg ranges");
        for (var round = 0; round < 200; round++)
        {
            var scale = Math.Pow(10, stream.NextInt(-9, 10));
            var offset = stream.NextBool() ? 0 : scale * stream.NextNormal() * 100;
            var isLog = stream.NextBool();
            var points = Enumerable.Range(0, stream.NextInt(0, 30)).Select(_ => new ChartPoint(stream.NextNormal() * scale + offset, stream.NextNormal() * scale, "tip", "label", stream.NextDouble())).ToArray();
            var series = Enum.GetValues<SeriesMark>().Select(mark => new ChartSeries(mark.ToString(), mark, points)).ToArray();
            var scaleKind = isLog ? AxisScale.Logarithmic : AxisScale.Linear;
            AssertInside(SvgExporter.Export(new XYChart("Title", "Description", new("x", "u", scaleKind), new("y", null, scaleKind), series)));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-3)]
    public void APointThatCannotBeDrawnIsLeftOutAndCounted(double x)
    {
        var svg = SvgExporter.Export(new XYChart("T", "D", new("x", Scale: AxisScale.Logarithmic), new("y"), [new("s", SeriesMark.Dots, [new(x, 1), new(10, 2)])]));
        AssertInside(svg);
        Assert.Single(XDocument.Parse(svg).Descendants(Space + "circle"));
        Assert.Contains("1 without a drawable value left out", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyChartsSayThatThereIsNoData()
    {
        Assert.Contains("no data", SvgExporter.Export(new XYChart("T", "D", new("x"), new("y"), [])), StringComparison.Ordinal);
        Assert.Contains("no data", SvgExporter.Export(new StackedBars("T", "D", new("x"), [])), StringComparison.Ordinal);
    }

    [Fact]
    public void BarsOfOneNameShareOneColourAndStackUp()
    {
        var svg = XDocument.Parse(SvgExporter.Export(new StackedBars("T", "D", new("Energy", "mJ"),
            [new("a", [new("MAC", 3), new("DRAM", 1)]), new("b", [new("DRAM", 2), new("nothing", 0), new("broken", double.NaN)])])));
        var bars = svg.Descendants(Space + "rect").Where(rect => rect.Element(Space + "title") is not null).ToArray();
        Assert.Equal(3, bars.Length);
        Assert.Equal(bars[1].Attribute("class")!.Value, bars[2].Attribute("class")!.Value);
        Assert.Equal(Number(bars[0], "x") + Number(bars[0], "width"), Number(bars[1], "x"), 1);
        Assert.Equal(3, Number(bars[0], "width") / Number(bars[1], "width"), 1);
        Assert.Equal("b, DRAM: 2.000 mJ", bars[2].Element(Space + "title")!.Value);
    }

    [Fact]
    public void AHundredThousandSamplesMakeASmallFile()
    {
        var stream = RandomStream.FromSeed(2).Child("cloud");
        var cloud = Enumerable.Range(0, 100_000).Select(i => new ChartPoint(stream.NextNormal(), stream.NextNormal(), Shade: i / 1e5)).ToArray();
        var line = Enumerable.Range(0, 100_000).Select(i => new ChartPoint(i / 1e5, stream.NextNormal())).ToArray();
        var svg = SvgExporter.Export(new XYChart("T", "D", new("x"), new("y"), [new("cloud", SeriesMark.Cloud, cloud), new("line", SeriesMark.Line, line)]));
        Assert.InRange(svg.Length, 10_000, 2_000_000);
        AssertInside(svg);
    }

    private static void AssertInside(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var box = root.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        foreach (var element in root.Descendants())
        {
            foreach (var attribute in element.Attributes())
            {
                var limit = attribute.Name.LocalName switch { "x" or "cx" or "x1" or "x2" => box[2], "y" or "cy" or "y1" or "y2" => box[3], _ => double.NaN };
                if (!double.IsNaN(limit))
                    Assert.InRange(double.Parse(attribute.Value, CultureInfo.InvariantCulture), 0, limit);
            }
        }
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
