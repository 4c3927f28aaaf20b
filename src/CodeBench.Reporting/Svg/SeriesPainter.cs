using System.Text;

namespace CodeBench.Reporting;

/// <summary>Draws the points of one series.</summary>
internal sealed class SeriesPainter(SvgCanvas canvas, ChartFrame frame, AxisMap x, AxisMap y)
{
    /// <summary>Shades of a cloud: enough to see the direction, few enough to stay small.</summary>
    private const int CloudShades = 6;

    public void Draw(ChartSeries series, string colour)
    {
        switch (series.Mark)
        {
            case SeriesMark.Dots:
                Dots(series, $"cb-dot {colour}", 4.5);
                break;
            case SeriesMark.MutedDots:
                Dots(series, $"cb-muted {colour}", 4);
                break;
            case SeriesMark.Star:
                Dots(series, $"cb-dot {colour}", 5);
                Dots(series with { Points = [.. series.Points.Select(point => point with { Tip = null })] }, $"cb-ring {colour}", 9);
                break;
            case SeriesMark.Line:
                Line(series, colour, isStepped: false);
                break;
            case SeriesMark.LineAndDots:
                Line(series, colour, isStepped: false);
                Dots(series, $"cb-dot {colour}", 3.5);
                break;
            case SeriesMark.Steps:
                Line(series, colour, isStepped: true);
                break;
            case SeriesMark.StepsAndDots:
                Line(series, colour, isStepped: true);
                Dots(series, $"cb-dot {colour}", 4.5);
                break;
            case SeriesMark.Cloud:
                Cloud(series, colour);
                break;
        }
    }

    private void Dots(ChartSeries series, string style, double radius)
    {
        foreach (var point in series.Points)
            canvas.Circle(style, x.Pixel(point.X), y.Pixel(point.Y), radius, point.Tip);
    }

    private void Line(ChartSeries series, string colour, bool isStepped)
    {
        var pixels = Thinned([.. series.Points.Select(point => (x.Pixel(point.X), y.Pixel(point.Y)))]);
        if (pixels.Count == 0)
            return;
        var path = new StringBuilder();
        for (var i = 0; i < pixels.Count; i++)
        {
            var (px, py) = (SvgCanvas.Number(pixels[i].X), SvgCanvas.Number(pixels[i].Y));
            if (i == 0)
                path.Append('M').Append(px).Append(' ').Append(py);
            else if (isStepped)
                path.Append('H').Append(px).Append('V').Append(py);
            else
                path.Append('L').Append(px).Append(' ').Append(py);
        }
        canvas.Path($"cb-line {colour}", path.ToString());
    }

    /// <summary>Of many points in one pixel column only the first, lowest, highest and last can be seen.</summary>
    private List<(double X, double Y)> Thinned(List<(double X, double Y)> pixels)
    {
        if (pixels.Count <= 4 * (frame.Right - frame.Left))
            return pixels;
        var thin = new List<(double X, double Y)>();
        for (var start = 0; start < pixels.Count;)
        {
            var end = start + 1;
            while (end < pixels.Count && Math.Floor(pixels[end].X) == Math.Floor(pixels[start].X))
                end++;
            var column = Enumerable.Range(start, end - start).ToArray();
            int[] keep = [start, column.MinBy(i => pixels[i].Y), column.MaxBy(i => pixels[i].Y), end - 1];
            thin.AddRange(keep.Distinct().Order().Select(i => pixels[i]));
            start = end;
        }
        return thin;
    }

    /// <summary>One path per shade, one dot per half pixel at most: 100,000 samples stay a small file.</summary>
    private void Cloud(ChartSeries series, string colour)
    {
        foreach (var shade in series.Points.GroupBy(Shade).OrderBy(group => group.Key))
        {
            var path = new StringBuilder();
            var cells = shade.Select(point => (Math.Round(x.Pixel(point.X) * 2) / 2, Math.Round(y.Pixel(point.Y) * 2) / 2)).Distinct();
            foreach (var (px, py) in cells)
                path.Append('M').Append(SvgCanvas.Number(px)).Append(' ').Append(SvgCanvas.Number(py)).Append("h0");
            canvas.Path($"cb-cloud {colour}", path.ToString(), 0.15 + 0.85 * shade.Key / (CloudShades - 1));
        }
    }

    private static int Shade(ChartPoint point) =>
        double.IsFinite(point.Shade) ? (int)Math.Round(Math.Clamp(point.Shade, 0, 1) * (CloudShades - 1)) : CloudShades - 1;
}
