namespace CodeBench.Reporting;

/// <summary>Draws how full the buffers of each group are: a column of bars for each buffer.</summary>
internal sealed class LayerGraphGauges(SvgCanvas canvas, IReadOnlyList<ReportColumn> headings, double left, double right)
{
    private const double Gap = 18;
    private const double BarHeight = 9;

    private double BarWidth => (right - left - 8 - Gap * (headings.Count - 1)) / Math.Max(1, headings.Count);

    public void DrawHeadings(double y)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            canvas.Text("cb-text", Start(i), y - 15, TextWidth.Fit(headings[i].Name, BarWidth + Gap - 4));
            canvas.Text("cb-soft", Start(i), y, TextWidth.Fit(headings[i].Unit ?? "", BarWidth + Gap - 4));
        }
    }

    /// <summary>The gauges of a group around the height <paramref name="middle"/>.</summary>
    public void Draw(LayerGraphGroup group, string colour, double middle)
    {
        for (var i = 0; i < group.Gauges.Count; i++)
            Draw(group.Gauges[i], $"{group.Name}, {headings[i].Name}", colour, Start(i), middle - 14);
    }

    private double Start(int gauge) => left + gauge * (BarWidth + Gap);

    private void Draw(LayerGraphGauge gauge, string name, string colour, double x, double y)
    {
        var of = $"of {NumberText.Significant(gauge.Capacity)}";
        canvas.Rectangle("cb-track", x, y, BarWidth, BarHeight, radius: 2, $"{name}: {NumberText.Significant(gauge.Used)} {of}");
        var from = 0.0;
        for (var i = 0; i < gauge.Parts.Count; i++)
        {
            var to = Math.Min(1, from + gauge.Parts[i].Drawn / gauge.Capacity);
            if (to > from)
                canvas.Rectangle($"{(i % 2 == 0 ? "cb-part" : "cb-pale")} {colour}", x + from * BarWidth, y, Math.Max(0.5, (to - from) * BarWidth), BarHeight, radius: 2, $"{name}, {gauge.Parts[i].Name}: {NumberText.Significant(gauge.Parts[i].Value)} {of}");
            from = to;
        }
        var text = $"{NumberText.Significant(gauge.Used, 3)} · {NumberText.Percent(gauge.Used / gauge.Capacity)}";
        canvas.Text($"{(gauge.Used > gauge.Capacity ? "cb-strong" : "cb-soft")} cb-num", x, y + BarHeight + 15, TextWidth.Fit(text, BarWidth + Gap - 4));
    }
}
