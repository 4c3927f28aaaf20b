namespace CodeBench.Reporting;

/// <summary>A point of a series.</summary>
/// <param name="X">In the unit of the x axis.</param>
/// <param name="Y">In the unit of the y axis.</param>
/// <param name="Tip">Shown when the pointer rests on the point, and read out; null for none.</param>
/// <param name="Label">Short text drawn beside the point where it does not collide; null for none.</param>
/// <param name="Shade">0 (early, pale) to 1 (late, full) in a cloud; ignored elsewhere.</param>
public readonly record struct ChartPoint(double X, double Y, string? Tip = null, string? Label = null, double Shade = 1);
