namespace CodeBench.Reporting;

/// <summary>Draws <see cref="StackedBars"/>: names on the left, bars from zero, the total at each bar's end.</summary>
internal sealed class StackedBarsRenderer(SvgCanvas canvas, StackedBars chart)
{
    private const double Margin = 16;
    private const double RowHeight = 28;
    private const double BarHeight = 18;

    private readonly string[] _partNames = [.. chart.Bars.SelectMany(bar => bar.Parts).Select(part => part.Name).Distinct(StringComparer.Ordinal)];

    private bool IsStacked => chart.Bars.Any(bar => bar.Parts.Count > 1);

    /// <summary>Height in pixels that the chart wants at a width.</summary>
    public double Height(double width) => 40 + LegendHeight(width) + 14 + Math.Max(1, chart.Bars.Count) * RowHeight + 50;

    public void Draw(double width, double height)
    {
        canvas.Text("cb-title", Margin, 28, TextWidth.Fit(chart.Title, width - 2 * Margin, 17));
        var top = 40 + Legend.Draw(canvas, Margin, 40, width - Margin, Entries());
        var totals = chart.Bars.Select(bar => bar.Total).ToArray();
        var labels = totals.Select(total => Label(total, totals.Sum())).ToArray();
        var left = Math.Min(width * 0.4, Margin + 10 + chart.Bars.Select(bar => TextWidth.Of(bar.Name)).DefaultIfEmpty(0).Max());
        var right = width - Margin - 8 - labels.Select(label => TextWidth.Of(label)).DefaultIfEmpty(0).Max();
        var frame = new ChartFrame(left, top + 14, Math.Max(left + 60, right), height - 50);
        var axis = new AxisMap(chart.Axis with { Minimum = 0, Maximum = chart.Axis.Maximum ?? Longest(totals) }, totals, Math.Max(2, (int)(width / 110)));
        axis.Place(frame.Left, frame.Right);
        DrawAxis(frame, axis, height);
        for (var i = 0; i < chart.Bars.Count; i++)
            DrawBar(frame, axis, chart.Bars[i], frame.Top + i * RowHeight, labels[i]);
        if (chart.Bars.Count == 0)
            canvas.Text("cb-soft cb-mid", (frame.Left + frame.Right) / 2, frame.Top + RowHeight / 2 + 4, "no data");
    }

    private static double Longest(double[] totals)
    {
        var longest = totals.DefaultIfEmpty(0).Max();
        return longest > 0 ? longest : 1;
    }

    private double LegendHeight(double width) => Legend.Draw(new SvgCanvas(), Margin, 40, width - Margin, Entries());

    private List<(string, int, SeriesMark?)> Entries() =>
        IsStacked ? [.. _partNames.Select((name, i) => (name, i, (SeriesMark?)null))] : [];

    private string Label(double total, double sum) =>
        chart.ShowsShares && sum > 0 ? $"{NumberText.Significant(total, 3)} · {NumberText.Percent(total / sum)}" : NumberText.Significant(total, 3);

    private void DrawAxis(ChartFrame frame, AxisMap axis, double height)
    {
        foreach (var (value, text) in axis.Ticks)
        {
            var x = axis.Pixel(value);
            canvas.Line("cb-grid", x, frame.Top, x, frame.Bottom);
            canvas.Text("cb-soft cb-num cb-mid", x, frame.Bottom + 17, text);
        }
        canvas.Line("cb-axis", frame.Left, frame.Top, frame.Left, frame.Bottom);
        canvas.Text("cb-soft cb-mid", (frame.Left + frame.Right) / 2, height - 10, TextWidth.Fit(chart.Axis.Label, frame.Right - frame.Left));
    }

    private void DrawBar(ChartFrame frame, AxisMap axis, ChartBar bar, double top, string label)
    {
        var y = top + (RowHeight - BarHeight) / 2;
        canvas.Text("cb-text cb-end", frame.Left - 10, y + BarHeight / 2 + 4, TextWidth.Fit(bar.Name, frame.Left - Margin - 10));
        var from = 0.0;
        foreach (var part in bar.Parts.Where(part => part.Drawn > 0))
        {
            var (start, end) = (axis.Pixel(from), axis.Pixel(from + part.Drawn));
            var colour = IsStacked ? Array.IndexOf(_partNames, part.Name) : 0;
            var tip = $"{bar.Name}{(IsStacked ? $", {part.Name}" : "")}: {NumberText.Significant(part.Value)} {chart.Axis.Unit}".TrimEnd();
            canvas.Rectangle($"cb-part {ChartStyle.ColourClass(colour)}", start, y, Math.Max(0.5, end - start), BarHeight, radius: 1.5, tip);
            from += part.Drawn;
        }
        canvas.Text("cb-soft cb-num", axis.Pixel(from) + 8, y + BarHeight / 2 + 4, label);
    }
}
