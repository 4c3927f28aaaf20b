namespace CodeBench.Reporting;

/// <summary>Rows of "mark name" above a chart.</summary>
internal static class Legend
{
    private const double RowHeight = 20;
    private const double MarkWidth = 22;

    /// <summary>Draws the entries from (left, top), wrapped at <paramref name="right"/>; gives back the height used (0 for fewer than 2 entries).</summary>
    public static double Draw(SvgCanvas canvas, double left, double top, double right, IReadOnlyList<(string Name, int Colour, SeriesMark? Mark)> entries)
    {
        if (entries.Count < 2)
            return 0;
        var (x, y) = (left, top + RowHeight / 2);
        foreach (var (name, colour, mark) in entries)
        {
            var text = TextWidth.Fit(name, right - left - MarkWidth);
            var width = MarkWidth + TextWidth.Of(text) + 16;
            if (x > left && x + width - 16 > right)
                (x, y) = (left, y + RowHeight);
            DrawMark(canvas, mark, ChartStyle.ColourClass(colour), x, y);
            canvas.Text("cb-text", x + MarkWidth, y + 4, text);
            x += width;
        }
        return y + RowHeight / 2 - top;
    }

    private static void DrawMark(SvgCanvas canvas, SeriesMark? mark, string colour, double x, double y)
    {
        var middle = x + 8;
        switch (mark)
        {
            case null:
                canvas.Rectangle($"cb-part {colour}", x + 2, y - 6, 12, 12, radius: 2);
                break;
            case SeriesMark.Line or SeriesMark.Steps:
                canvas.Line($"cb-line {colour}", x, y, x + 16, y);
                break;
            case SeriesMark.LineAndDots or SeriesMark.StepsAndDots:
                canvas.Line($"cb-line {colour}", x, y, x + 16, y);
                canvas.Circle($"cb-dot {colour}", middle, y, 4);
                break;
            case SeriesMark.Star:
                canvas.Circle($"cb-dot {colour}", middle, y, 4);
                canvas.Circle($"cb-ring {colour}", middle, y, 7);
                break;
            case SeriesMark.MutedDots:
                canvas.Circle($"cb-muted {colour}", middle, y, 4);
                break;
            default:
                canvas.Circle($"cb-dot {colour}", middle, y, 4.5);
                break;
        }
    }
}
