namespace CodeBench.Reporting;

/// <summary>Points and lines over two numeric axes: scatter with Pareto front, best so far, convergence, sample cloud.</summary>
public sealed record XYChart(string Title, string Description, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartSeries> Series)
    : Chart(Title, Description);
