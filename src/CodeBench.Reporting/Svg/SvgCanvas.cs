using System.Globalization;
using System.Text;

namespace CodeBench.Reporting;

/// <summary>Writes SVG elements; coordinates in pixels, rounded to hundredths, the same under every culture.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _svg = new();

    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Opens the root with the chart's title and description for assistive technology.</summary>
    public void Begin(double width, double height, string id, Chart chart, bool isStandalone)
    {
        var (w, h) = (Number(width), Number(height));
        var space = isStandalone ? " xmlns=\"http://www.w3.org/2000/svg\"" : "";
        _svg.Append("<svg").Append(space).Append(" class=\"cb-chart\" role=\"img\" viewBox=\"0 0 ").Append(w).Append(' ').Append(h)
            .Append("\" width=\"").Append(w).Append("\" height=\"").Append(h)
            .Append("\" aria-labelledby=\"").Append(id).Append("-t ").Append(id).Append("-d\">\n");
        _svg.Append("<title id=\"").Append(id).Append("-t\">").Append(Markup.Xml(chart.Title)).Append("</title>\n");
        _svg.Append("<desc id=\"").Append(id).Append("-d\">").Append(Markup.Xml(chart.Description)).Append("</desc>\n");
        if (isStandalone)
            _svg.Append("<style>\n").Append(ChartStyle.Css).Append("</style>\n");
        Rectangle("cb-back", 0, 0, width, height, radius: 0);
    }

    public void End() => _svg.Append("</svg>\n");

    public void Line(string style, double x1, double y1, double x2, double y2) =>
        _svg.Append("<line class=\"").Append(style).Append("\" x1=\"").Append(Number(x1)).Append("\" y1=\"").Append(Number(y1))
            .Append("\" x2=\"").Append(Number(x2)).Append("\" y2=\"").Append(Number(y2)).Append("\"/>\n");

    public void Text(string style, double x, double y, string text) =>
        _svg.Append("<text class=\"").Append(style).Append("\" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y))
            .Append("\">").Append(Markup.Xml(text)).Append("</text>\n");

    public void Circle(string style, double x, double y, double radius, string? tip = null)
    {
        _svg.Append("<circle class=\"").Append(style).Append("\" cx=\"").Append(Number(x)).Append("\" cy=\"").Append(Number(y))
            .Append("\" r=\"").Append(Number(radius)).Append('"');
        Close("circle", tip);
    }

    public void Rectangle(string style, double x, double y, double width, double height, double radius, string? tip = null)
    {
        _svg.Append("<rect class=\"").Append(style).Append("\" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y))
            .Append("\" width=\"").Append(Number(width)).Append("\" height=\"").Append(Number(height)).Append('"');
        if (radius > 0)
            _svg.Append(" rx=\"").Append(Number(radius)).Append('"');
        Close("rect", tip);
    }

    /// <summary>A path; opacity 1 is not written.</summary>
    public void Path(string style, string data, double opacity = 1)
    {
        _svg.Append("<path class=\"").Append(style).Append("\" d=\"").Append(data).Append('"');
        if (opacity < 1)
            _svg.Append(" stroke-opacity=\"").Append(Number(opacity)).Append('"');
        _svg.Append("/>\n");
    }

    public override string ToString() => _svg.ToString();

    private void Close(string tag, string? tip)
    {
        if (tip is null)
            _svg.Append("/>\n");
        else
            _svg.Append("><title>").Append(Markup.Xml(tip)).Append("</title></").Append(tag).Append(">\n");
    }
}
