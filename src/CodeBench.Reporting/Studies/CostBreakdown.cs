namespace CodeBench.Reporting;

/// <summary>How a cost of the best design splits: energy by module, cycles by resource.</summary>
/// <param name="Title">"Energy by module".</param>
/// <param name="Quantity">Name of the axis: "Energy".</param>
/// <param name="Unit">"mJ", or null.</param>
/// <param name="Parts">In any order; drawn largest first.</param>
public sealed record CostBreakdown(string Title, string Quantity, string? Unit, IReadOnlyList<ChartBarPart> Parts);
