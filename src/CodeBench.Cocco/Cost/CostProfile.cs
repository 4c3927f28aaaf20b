namespace CodeBench.Cocco;

/// <summary>
/// The accelerator core that a partition runs on, in numbers: energies in pJ, one cycle = 1/<see cref="ClockGigahertz"/> ns.
/// Every value carries its source; a profile never changes what fits, only what it costs.
/// </summary>
public sealed record CostProfile
{
    /// <summary>Named in every report.</summary>
    public required string Name { get; init; }

    /// <summary>Where the set of numbers as a whole comes from.</summary>
    public required string Source { get; init; }

    /// <summary>External memory. [Paper §5.1.2: 12.5 pJ/bit].</summary>
    public double DramPicojoulesPerByte { get; init; } = 100;

    /// <summary>Everything on chip for one dense MAC: arithmetic, local buffers, global buffer. [Public: the released SET code reports 1.108 mJ for the 3.858 GMAC of its ResNet-50].</summary>
    public double DensePicojoulesPerMac { get; init; } = 0.287;

    /// <summary>The part of <see cref="DensePicojoulesPerMac"/> that reads the weight buffer, paid once a batch. [Calibrated: Table 3, ResNet50: 0.93 mJ an image more from batch 2 to 8, about 0.2 mJ of 1.108 less than at batch 1, over 3.858 GMAC].</summary>
    public double WeightReadPicojoulesPerMac { get; init; } = 0.052;

    /// <summary>Everything on chip for one depth-wise MAC, pooling or element-wise operation. [Calibrated: the 56 costs of Tables 1 and 2].</summary>
    public double VectorPicojoulesPerOperation { get; init; } = 5.0;

    /// <summary>Moving a weight byte to another core. [Calibrated: Table 3; the 4-core rows need at most 2.5].</summary>
    public double CrossbarPicojoulesPerByte { get; init; } = 2.4;

    /// <summary>Dense MACs a cycle: 4x4 PEs of 8x8. [Paper §5.1.2].</summary>
    public int DenseMacsPerCycle { get; init; } = 1024;

    /// <summary>Depth-wise MACs a cycle. [Calibrated: the tables imply 30 to 45; the diagonal of each PE would give 128].</summary>
    public int DepthwiseMacsPerCycle { get; init; } = 36;

    /// <summary>Side of the PE array; depth-wise layers spread rows and columns over it. [Paper §5.1.2: 4x4].</summary>
    public int ArraySide { get; init; } = 4;

    /// <summary>Pooling and element-wise operations a cycle. [Public: SET's vector unit has 64 lanes].</summary>
    public int VectorOperationsPerCycle { get; init; } = 64;

    /// <summary>External bandwidth of one core, bytes a cycle. [Paper §5.1.2: 16 GB/s at 1 GHz].</summary>
    public double DramBytesPerCycle { get; init; } = 16;

    /// <summary>[Paper §5.1.2].</summary>
    public double ClockGigahertz { get; init; } = 1;

    /// <summary>Access energies of each on-chip memory; null: the two numbers per operation above stand for all of it.</summary>
    public OnChipEnergies? OnChip { get; init; }
}
