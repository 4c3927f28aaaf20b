namespace CodeBench.Reporting;

/// <summary>Writes the labels of points where there is room, first come first served; a label that would cover another is left out.</summary>
internal static class PointLabels
{
    private const double Height = 13;
    private const double Gap = 12;

    public static void Draw(SvgCanvas canvas, ChartFrame frame, AxisMap x, AxisMap y, IReadOnlyList<ChartSeries> series)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        // The last series lies on top: it is the one that matters, so it chooses first.
        var points = series.Reverse().SelectMany(one => one.Points).Where(point => !string.IsNullOrEmpty(point.Label));
        foreach (var point in points)
        {
            var (px, py, width) = (x.Pixel(point.X), y.Pixel(point.Y), TextWidth.Of(point.Label!));
            // Left first: the stairs of a front leave each of its points to the right.
            (double Left, double Top)[] places =
            [
                (px - Gap - width, py - Height / 2), (px - width / 2, py - Gap - Height),
                (px - width / 2, py + Gap), (px + Gap, py - Height / 2),
            ];
            foreach (var (left, top) in places)
            {
                var box = (Left: left, Top: top, Right: left + width, Bottom: top + Height);
                if (!frame.Holds(box.Left, box.Top, box.Right, box.Bottom) || taken.Any(other => Overlap(box, other)))
                    continue;
                taken.Add(box);
                canvas.Text("cb-strong cb-halo", left, top + Height - 3, point.Label!);
                break;
            }
            taken.Add((px - 5, py - 5, px + 5, py + 5));
        }
    }

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
