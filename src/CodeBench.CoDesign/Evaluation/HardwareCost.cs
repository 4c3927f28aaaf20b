namespace CodeBench.CoDesign;

/// <summary>The hardware side of an <see cref="Outcome"/>, for one batch.</summary>
/// <param name="LatencyMs">In ms.</param>
/// <param name="AreaMm2">Chip area in mm².</param>
/// <param name="DynamicMj">Dynamic energy in mJ.</param>
/// <param name="LeakageMj">Leakage energy in mJ.</param>
/// <param name="Cycles">Clock cycles.</param>
/// <param name="Reason">Why the network cannot run on the accelerator; null when it can.</param>
public sealed record HardwareCost(double LatencyMs, double AreaMm2, double DynamicMj, double LeakageMj, long Cycles, string? Reason = null);
