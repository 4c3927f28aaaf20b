namespace CodeBench.Reporting;

/// <summary>Draws an <see cref="XYChart"/>: title, legend, axes with round ticks, then the series in their order.</summary>
internal sealed class XYChartRenderer
{
    private const double Margin = 16;
    private readonly SvgCanvas _canvas;
    private readonly XYChart _chart;
    private readonly IReadOnlyList<ChartSeries> _series;
    private readonly AxisMap _x;
    private readonly AxisMap _y;
    private readonly int _hidden;

    public XYChartRenderer(SvgCanvas canvas, XYChart chart, double width, double height)
    {
        (_canvas, _chart) = (canvas, chart);
        _series = [.. chart.Series.Select(series => series with { Points = [.. series.Points.Where(CanShow)] })];
        _hidden = chart.Series.Sum(series => series.Points.Count) - _series.Sum(series => series.Points.Count);
        var points = _series.SelectMany(series => series.Points).ToArray();
        _x = new AxisMap(chart.X, [.. points.Select(point => point.X)], Math.Max(2, (int)(width / 90)));
        _y = new AxisMap(chart.Y, [.. points.Select(point => point.Y)], Math.Max(2, (int)(height / 60)));
    }

    public void Draw(double width, double height)
    {
        _canvas.Text("cb-title", Margin, 28, TextWidth.Fit(_chart.Title, width - 2 * Margin, 17));
        var top = 40.0;
        top += Legend.Draw(_canvas, Margin, top, width - Margin, Entries());
        _canvas.Text("cb-soft", Margin, top + 16, TextWidth.Fit(_chart.Y.Label, width - 2 * Margin));
        var left = Margin + 8 + Math.Max(20, _y.Ticks.Select(tick => TextWidth.Of(tick.Text)).DefaultIfEmpty(0).Max());
        var frame = new ChartFrame(left, top + 30, width - Margin - 8, height - 50);
        _x.Place(frame.Left, frame.Right);
        _y.Place(frame.Bottom, frame.Top);
        DrawAxes(frame, height);
        var painter = new SeriesPainter(_canvas, frame, _x, _y);
        foreach (var (series, colour) in _series.Select((series, i) => (series, series.Colour ?? i)))
            painter.Draw(series, ChartStyle.ColourClass(colour));
        PointLabels.Draw(_canvas, frame, _x, _y, _series);
        DrawNote(frame);
    }

    private bool CanShow(ChartPoint point) => AxisMap.CanShow(_chart.X, point.X) && AxisMap.CanShow(_chart.Y, point.Y);

    private List<(string, int, SeriesMark?)> Entries() =>
        [.. _series.Select((series, i) => (series.Name, series.Colour ?? i, (SeriesMark?)series.Mark)).Where(entry => entry.Name.Length > 0)];

    private void DrawAxes(ChartFrame frame, double height)
    {
        foreach (var (value, text) in _y.Ticks)
        {
            var y = _y.Pixel(value);
            _canvas.Line("cb-grid", frame.Left, y, frame.Right, y);
            _canvas.Text("cb-soft cb-num cb-end", frame.Left - 8, y + 4, text);
        }
        foreach (var (value, text) in _x.Ticks)
        {
            var x = _x.Pixel(value);
            _canvas.Line("cb-axis", x, frame.Bottom, x, frame.Bottom + 5);
            _canvas.Text("cb-soft cb-num cb-mid", x, frame.Bottom + 19, text);
        }
        _canvas.Line("cb-axis", frame.Left, frame.Bottom, frame.Right, frame.Bottom);
        _canvas.Text("cb-soft cb-mid", (frame.Left + frame.Right) / 2, height - 10, TextWidth.Fit(_chart.X.Label, frame.Right - frame.Left));
    }

    private void DrawNote(ChartFrame frame)
    {
        var middle = (frame.Left + frame.Right) / 2;
        if (_series.All(series => series.Points.Count == 0))
            _canvas.Text("cb-soft cb-mid", middle, (frame.Top + frame.Bottom) / 2, "no data");
        else if (_hidden > 0)
            _canvas.Text("cb-soft cb-end", frame.Right, frame.Top - 14, $"{NumberText.Integer(_hidden)} without a drawable value left out");
    }
}
