namespace CodeBench.AccelBench;

/// <summary>One accelerator of a sweep.</summary>
/// <param name="Index">Its index in the space.</param>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Cost">What the network costs on it.</param>
public readonly record struct SweepRow(long Index, Accelerator Accelerator, PhysicalCost Cost)
{
    /// <summary>The value of an objective; less is better.</summary>
    public double Value(SweepObjective objective) => objective switch
    {
        SweepObjective.Latency => Cost.LatencyMs,
        SweepObjective.Area => Cost.AreaMm2,
        SweepObjective.Dynamic => Cost.DynamicMj,
        SweepObjective.Leakage => Cost.LeakageMj,
        SweepObjective.Energy => Cost.EnergyMj,
        SweepObjective.LatencyPerImage => Cost.LatencyMs / Accelerator.BatchSize,
        SweepObjective.EnergyPerImage => Cost.EnergyMj / Accelerator.BatchSize,
        _ => Cost.EnergyMj * Cost.LatencyMs,
    };
}
