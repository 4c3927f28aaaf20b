namespace CodeBench.AccelBench;

/// <summary>The four costs of a network on an accelerator, without a break-down: what a sweep needs.</summary>
/// <param name="Cycles">Clock cycles of the batch.</param>
/// <param name="AreaMm2">Chip area in mm².</param>
/// <param name="DynamicMj">Dynamic energy of the batch in mJ.</param>
/// <param name="LeakagePowerMw">Leakage power in mW.</param>
/// <param name="TrafficBytes">Bytes that cross the memory interface.</param>
public readonly record struct PhysicalCost(long Cycles, double AreaMm2, double DynamicMj, double LeakagePowerMw, double TrafficBytes)
{
    /// <summary>Latency of the batch in ms.</summary>
    public double LatencyMs => Cycles * ChipClock.SecondsPerCycle * 1e3;

    /// <summary>Leakage energy of the batch in mJ.</summary>
    public double LeakageMj => Cycles * ChipClock.SecondsPerCycle * LeakagePowerMw;

    /// <summary>Dynamic and leakage energy in mJ.</summary>
    public double EnergyMj => DynamicMj + LeakageMj;
}
