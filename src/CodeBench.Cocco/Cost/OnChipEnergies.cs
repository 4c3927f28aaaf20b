namespace CodeBench.Cocco;

/// <summary>
/// Access energies of a core in pJ a byte (8 times the published pJ/bit) and pJ an operation.
/// [Public: SET (ISCA'23), main.cpp of the released code: the same 4x4 PEs of 8x8 MACs in 12 nm].
/// </summary>
public sealed record OnChipEnergies
{
    /// <summary>One int8 multiply-accumulate.</summary>
    public double Mac { get; init; } = 0.018;

    /// <summary>Local activation buffer, 8 KB, read.</summary>
    public double LocalActivationRead { get; init; } = 8 * 0.0486;

    /// <summary>Local activation buffer, write.</summary>
    public double LocalActivationWrite { get; init; } = 8 * 0.0412;

    /// <summary>Local weight buffer, 4 KB, read.</summary>
    public double LocalWeightRead { get; init; } = 8 * 0.0382;

    /// <summary>Local weight buffer, write.</summary>
    public double LocalWeightWrite { get; init; } = 8 * 0.0309;

    /// <summary>Partial-sum registers, 2 KB, read and write.</summary>
    public double PartialSum { get; init; } = 8 * (0.0802 + 0.0709);

    /// <summary>Output collector, 28 KB, read and write.</summary>
    public double Collector { get; init; } = 8 * (0.0765 + 0.0990);

    /// <summary>Global buffer, 1 MB, read; also the weight buffer.</summary>
    public double GlobalRead { get; init; } = 8 * 0.1317;

    /// <summary>Global buffer, write.</summary>
    public double GlobalWrite { get; init; } = 8 * 0.2340;

    /// <summary>One operation of the vector unit.</summary>
    public double VectorOperation { get; init; } = 0.0873;
}
