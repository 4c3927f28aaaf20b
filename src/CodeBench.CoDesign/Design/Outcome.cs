namespace CodeBench.CoDesign;

/// <summary>
/// What a pair achieves: the five measures of CODEBench Eq. 4. A design that cannot work, or a training that diverged, is an outcome with a
/// <see cref="Reason"/>, not an error.
/// </summary>
/// <param name="Accuracy">Test accuracy, 0 to 1.</param>
/// <param name="LatencyMs">Latency of one batch in ms; the batch size is the accelerator's.</param>
/// <param name="AreaMm2">Chip area in mm².</param>
/// <param name="DynamicMj">Dynamic energy of one batch in mJ.</param>
/// <param name="LeakageMj">Leakage energy of one batch in mJ.</param>
/// <param name="Cycles">Clock cycles of one batch.</param>
/// <param name="Reason">Why the pair is unusable; null when it is usable.</param>
public sealed record Outcome(
    double Accuracy, double LatencyMs, double AreaMm2, double DynamicMj, double LeakageMj, long Cycles, string? Reason = null)
{
    /// <summary>Dynamic and leakage energy of one batch in mJ.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double EnergyMj => DynamicMj + LeakageMj;

    /// <summary>True when the pair works and was measured.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUsable => Reason is null;

    /// <summary>An outcome of a pair that cannot be used.</summary>
    public static Outcome Unusable(string reason) => new(0, 0, 0, 0, 0, 0, reason);
}
