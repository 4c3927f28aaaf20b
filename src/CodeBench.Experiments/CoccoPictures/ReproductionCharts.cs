using CodeBench.Cocco;
using CodeBench.Reporting;

namespace CodeBench.Experiments;

/// <summary>The curves and clouds of a reproduced figure, one chart for each network, and a scatter of ours against the paper for each quantity.</summary>
public static class ReproductionCharts
{
    private const string CloudGroup = "group ";
    private const string Samples = "samples";

    /// <summary>Series named "group 1", "group 2", ... are one cloud, later groups darker; a curve over samples is a staircase; anything else is a front.</summary>
    public static IEnumerable<XYChart> Curves(IReadOnlyList<ReproductionSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        foreach (var network in series.GroupBy(one => one.Network, StringComparer.Ordinal))
        {
            ReproductionSeries[] all = [.. network];
            var isCloud = all.All(one => one.Name.StartsWith(CloudGroup, StringComparison.Ordinal));
            var isSearch = string.Equals(all[0].XLabel, Samples, StringComparison.Ordinal);
            var what = isCloud ? "samples of a co-exploration" : isSearch ? "convergence" : $"{all[0].YLabel} over {all[0].XLabel}";
            yield return new XYChart(
                $"{network.Key}: {what}",
                isCloud ? Moved(all) : string.Join("; ", all.Where(one => one.Points.Count > 0).Select(Ends)) + ".",
                Axis(all[0].XLabel, isSearch ? AxisScale.Logarithmic : AxisScale.Linear), Axis(all[0].YLabel, AxisScale.Linear),
                isCloud ? [Cloud(all)] : [.. all.Select(one => isSearch ? Staircase(one, all.SelectMany(any => any.Points).Max(point => point.X)) : Front(one))]);
        }
    }

    /// <summary>Cells that the paper prints, ours over the paper's; what agrees lies on the line.</summary>
    public static IEnumerable<XYChart> Agreement(IReadOnlyList<ReproductionCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var quantity in cells.Where(cell => cell.Expected?.Paper is > 0 && cell.Ours > 0).GroupBy(cell => cell.Quantity, StringComparer.Ordinal))
        {
            ReproductionCell[] all = [.. quantity];
            double[] ends = [all.Min(cell => Math.Min(cell.Ours, cell.Expected!.Paper!.Value)), all.Max(cell => Math.Max(cell.Ours, cell.Expected!.Paper!.Value))];
            var farthest = all.MaxBy(cell => Math.Abs(cell.Deviation!.Value))!;
            yield return new XYChart(
                $"{quantity.Key}: ours against the paper",
                $"{NumberText.Integer(all.Length)} cells; the farthest from the paper is {farthest.Network}, {farthest.Row}: {NumberText.Percent(farthest.Deviation!.Value)}.",
                new($"{quantity.Key}, paper", Scale: AxisScale.Logarithmic), new($"{quantity.Key}, ours", Scale: AxisScale.Logarithmic),
                [
                    new("equal", SeriesMark.Line, [.. ends.Select(end => new ChartPoint(end, end))], 7),
                    .. all.GroupBy(cell => cell.Network, StringComparer.Ordinal).Select((network, i) => new ChartSeries(network.Key, SeriesMark.Dots, [.. network.Select(Point)], i)),
                ]);
        }
    }

    private static ChartPoint Point(ReproductionCell cell) =>
        new(cell.Expected!.Paper!.Value, cell.Ours, $"{cell.Network}, {cell.Row}: paper {NumberText.Significant(cell.Expected.Paper.Value)}, ours {NumberText.Significant(cell.Ours)}");

    private static ChartSeries Cloud(ReproductionSeries[] groups) => new("", SeriesMark.Cloud,
        [.. groups.SelectMany((group, i) => group.Points.Select(point => new ChartPoint(point.X, point.Y, Shade: (i + 1.0) / groups.Length)))]);

    /// <summary>The best cost holds until the searches end.</summary>
    private static ChartSeries Staircase(ReproductionSeries one, double end) => new(one.Name, SeriesMark.Steps,
        [.. one.Points.Select(point => new ChartPoint(point.X, point.Y)), .. one.Points.TakeLast(1).Select(last => new ChartPoint(end, last.Y))]);

    private static ChartSeries Front(ReproductionSeries one) => new(one.Name, SeriesMark.StepsAndDots,
        [.. one.Points.Select(point => new ChartPoint(point.X, point.Y, $"{NumberText.Significant(point.X)} {one.XLabel}, {NumberText.Significant(point.Y)} {one.YLabel}"))]);

    private static string Ends(ReproductionSeries one) =>
        $"{one.Name}: {NumberText.Significant(one.Points[0].Y)} at the first point, {NumberText.Significant(one.Points[^1].Y)} at the last";

    private static string Moved(ReproductionSeries[] groups) =>
        $"{NumberText.Integer(groups.Sum(group => group.Points.Count))} samples, later ones darker; the mean moves from {Mean(groups[0])} to {Mean(groups[^1])}.";

    private static string Mean(ReproductionSeries group) =>
        $"{NumberText.Significant(group.Points.Average(point => point.X), 3)} {group.XLabel}, {NumberText.Significant(group.Points.Average(point => point.Y), 3)} {group.YLabel}";

    /// <summary>"buffer KB" is the quantity and its unit.</summary>
    private static ChartAxis Axis(string label, AxisScale scale)
    {
        var space = label.LastIndexOf(' ');
        var (name, unit) = space < 0 ? (label, null) : (label[..space], label[(space + 1)..]);
        return new ChartAxis(char.ToUpperInvariant(name[0]) + name[1..], unit, scale);
    }
}
