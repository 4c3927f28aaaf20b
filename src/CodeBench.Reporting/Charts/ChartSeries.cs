namespace CodeBench.Reporting;

/// <summary>A named set of points with one look. Points with a coordinate that is not finite are left out and counted.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Points">In drawing order.</param>
/// <param name="Colour">Index into the palette; null: the position of the series in the chart.</param>
public sealed record ChartSeries(string Name, SeriesMark Mark, IReadOnlyList<ChartPoint> Points, int? Colour = null);
