namespace CodeBench.Reporting;

/// <summary>Draws a chart as SVG that needs nothing else: light and dark colours, title and description for screen readers.</summary>
public static class SvgExporter
{
    private const double DefaultWidth = 760;
    private const double DefaultHeight = 420;

    /// <summary>A whole SVG file.</summary>
    public static string Export(Chart chart) => Render(chart, "chart", isStandalone: true);

    /// <summary>The drawing for a page that carries the stylesheet itself; <paramref name="id"/> must be unique in that page.</summary>
    internal static string Inline(Chart chart, string id) => Render(chart, id, isStandalone: false);

    private static string Render(Chart chart, string id, bool isStandalone)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var canvas = new SvgCanvas();
        switch (chart)
        {
            case XYChart xy:
                canvas.Begin(DefaultWidth, DefaultHeight, id, chart, isStandalone);
                new XYChartRenderer(canvas, xy, DefaultWidth, DefaultHeight).Draw(DefaultWidth, DefaultHeight);
                break;
            case StackedBars bars:
                var renderer = new StackedBarsRenderer(canvas, bars);
                var height = renderer.Height(DefaultWidth);
                canvas.Begin(DefaultWidth, height, id, chart, isStandalone);
                renderer.Draw(DefaultWidth, height);
                break;
            case LayerGraphChart graph:
                var drawing = new LayerGraphRenderer(canvas, graph);
                canvas.Begin(LayerGraphRenderer.Width, drawing.Height, id, chart, isStandalone);
                drawing.Draw();
                break;
            default:
                throw new ArgumentException($"No renderer for {chart.GetType().Name}.", nameof(chart));
        }
        canvas.End();
        return canvas.ToString();
    }
}
