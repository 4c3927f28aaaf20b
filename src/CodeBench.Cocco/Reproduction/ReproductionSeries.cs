namespace CodeBench.Cocco;

/// <summary>Points of a curve or a cloud, for pictures.</summary>
/// <param name="Network">Zoo name.</param>
/// <param name="Name">Of the curve.</param>
/// <param name="XLabel">Quantity and unit.</param>
/// <param name="YLabel">Quantity and unit.</param>
/// <param name="Points">In drawing order.</param>
public sealed record ReproductionSeries(string Network, string Name, string XLabel, string YLabel, IReadOnlyList<(double X, double Y)> Points);
