namespace CodeBench.AccelBench;

/// <summary>
/// The nine accelerators of CODEBench Table 1 as vectors of the space (§4.3: "transferring the design decisions into a 13-dimensional vector").
/// The paper gives no vectors but SPRING's; docs/accelerators.md tells how each of the others was chosen.
/// </summary>
public static class NamedAccelerators
{
    /// <summary>SPRING: 64 PEs x 72 MAC units x 16 multipliers, 24 + 12 + 4 MB, monolithic 3-D RRAM. [Released]</summary>
    public static Accelerator Spring { get; } = new(2, 16, 8, 4, 8, 3, 3, 1, 12, 24, 4, MemoryType.Rram, 1);

    /// <summary>All of them, in the order of Table 1.</summary>
    public static IReadOnlyList<NamedAccelerator> All { get; } =
    [
        new("eyeriss", Small(4, 1, 7, 6, 1), "168 PEs with one multiplier each"),
        new("eyeriss-v2", Small(4, 1, 8, 6, 2), "192 PEs with two multipliers each"),
        new("diannao", Small(1, 16, 2, 1, 8), "16 MAC units of 16 multipliers; two PEs, as a PE holds 8 units of one tap"),
        new("dadiannao", Large(0), "one node: 256 MAC units of 16 multipliers, 4 MB + 24 MB (of 32 MB)"),
        new("shidiannao", Small(1, 1, 8, 8, 1), "64 PEs with one multiplier each"),
        new("cambricon-x", Small(1, 16, 4, 4, 1), "16 PEs with one MAC unit of 16 multipliers"),
        new("cambricon-s", Small(1, 16, 4, 4, 1), "as cambricon-x; its indexing differs, its sizes do not"),
        new("cnvlutin", Large(4), "256 MAC units of 16 multipliers, 24 MB of weights (of 32 MB), 4 MB for offsets"),
        new("spring", Spring, "the released vector of SPRING"),
    ];

    /// <summary>Buffers below 1 MB become 1 MB, the smallest; one channel of DRAM.</summary>
    private static Accelerator Small(int pib, int pif, int pix, int piy, int pof) =>
        new(pib, pif, pix, piy, pof, 1, 1, 1, 1, 1, 1, MemoryType.Dram, 3);

    /// <summary>DaDianNao and Cnvlutin: 32 PEs of 8 units, two channels of DRAM.</summary>
    private static Accelerator Large(int maskMb) =>
        new(1, 16, 8, 4, 8, 1, 1, 1, 4, 24, Math.Max(1, maskMb), MemoryType.Dram, 1);
}
