namespace CodeBench.Reporting;

/// <summary>Horizontal bars, each a stack of named parts. With one part per bar it is a plain bar chart (a cost breakdown).</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Description">The same in a sentence with the main finding, for readers who cannot see it.</param>
/// <param name="Axis">The axis of the values; starts at zero.</param>
/// <param name="Bars">Top first.</param>
/// <param name="ShowsShares">True writes each bar's share of the sum of all bars beside its value.</param>
public sealed record StackedBars(string Title, string Description, ChartAxis Axis, IReadOnlyList<ChartBar> Bars, bool ShowsShares = false)
    : Chart(Title, Description);
