using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CodeBench.Reporting.Tests;

public sealed class HtmlExporterTests
{
    [Fact]
    public void ThePageNeedsNothingFromOutside()
    {
        var html = HtmlExporter.Export(StudySummary.From(Samples.Study()));
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NastyTextStaysText()
    {
        var html = HtmlExporter.Export(Samples.EveryBlock(Samples.Nasty));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)", html, StringComparison.Ordinal);
        Body(html);
    }

    [Fact]
    public void ThePageIsWellFormedAndItsNamesAreUnique()
    {
        var ids = Body(HtmlExporter.Export(StudySummary.From(Samples.Study()))).Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains("environment", ids);
    }

    [Fact]
    public void EveryChartHasATitleAndADescriptionForScreenReaders()
    {
        var charts = Body(HtmlExporter.Export(StudySummary.From(Samples.Study()))).Descendants("svg").ToArray();
        Assert.Equal(4, charts.Length);
        foreach (var chart in charts)
        {
            var names = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal("img", chart.Attribute("role")!.Value);
            Assert.Equal(names, chart.Elements().Where(part => part.Name == "title" || part.Name == "desc").Select(part => part.Attribute("id")!.Value));
            Assert.NotEqual("", chart.Element("desc")!.Value);
        }
    }

    [Fact]
    public void AnEndlessTableIsCutAndSaysSo()
    {
        var html = HtmlExporter.Export(StudySummary.From(Samples.Study(700)), maximumRows: 100);
        Assert.Contains("and 600 more rows", html, StringComparison.Ordinal);
    }

    /// <summary>The body read as XML: everything in it is well-formed.</summary>
    private static XElement Body(string html) => XElement.Parse(Regex.Match(html, "<body>.*</body>", RegexOptions.Singleline).Value);
}
