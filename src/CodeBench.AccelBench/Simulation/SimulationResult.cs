namespace CodeBench.AccelBench;

/// <summary>What it costs to run a network on an accelerator: one inference of a whole batch.</summary>
public sealed record SimulationResult
{
    /// <summary>Which model made these numbers.</summary>
    public required Fidelity Fidelity { get; init; }

    /// <summary>The switches of the physical fidelity; all off for the released one.</summary>
    public PhysicalSwitches Switches { get; init; }

    public required Accelerator Accelerator { get; init; }

    /// <summary>Clock cycles at 700 MHz.</summary>
    public required long Cycles { get; init; }

    /// <summary>Latency of the batch in seconds.</summary>
    public double LatencySeconds => Cycles * ChipClock.SecondsPerCycle;

    /// <summary>Latency of the batch in ms.</summary>
    public double LatencyMs => LatencySeconds * 1e3;

    /// <summary>Chip area in mm².</summary>
    public required double AreaMm2 { get; init; }

    /// <summary>Dynamic energy of the batch in mJ.</summary>
    public required double DynamicMj { get; init; }

    /// <summary>Leakage energy of the batch in J.</summary>
    public double LeakageJoules => LatencySeconds * (LeakagePowerMw * 1e-3);

    /// <summary>Leakage energy of the batch in mJ.</summary>
    public double LeakageMj => LeakageJoules * 1e3;

    /// <summary>Dynamic and leakage energy in mJ.</summary>
    public double EnergyMj => DynamicMj + LeakageMj;

    /// <summary>Leakage power of the chip in mW.</summary>
    public required double LeakagePowerMw { get; init; }

    /// <summary>Multiply-accumulates that the model counted while it walked the tiles, for the batch.</summary>
    public required long Macs { get; init; }

    /// <summary>Bytes that crossed the memory interface.</summary>
    public double TrafficBytes => Layers.Sum(l => l.InputBytes + l.WeightBytes + l.OutputBytes);

    /// <summary>
    /// Cycle counters in the released simulator's order: bn, pool, gap, upsample, memory, act_load, wgt_load, conv_stall, matmul_stall, mac,
    /// convmat, conv_blocks.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Counters { get; init; }

    /// <summary>Energy by module; the parts sum to the totals.</summary>
    public required IReadOnlyList<ModuleEnergy> Modules { get; init; }

    /// <summary>Cost by layer, in execution order.</summary>
    public required IReadOnlyList<LayerCost> Layers { get; init; }
}
