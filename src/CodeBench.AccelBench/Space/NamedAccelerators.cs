namespace CodeBench.AccelBench;

/// <summary>The published accelerators that have a name here.</summary>
public static class NamedAccelerators
{
    /// <summary>SPRING: 64 PEs x 72 MAC units x 16 multipliers, 24 + 12 + 4 MB, monolithic 3-D RRAM. [Released]</summary>
    public static Accelerator Spring { get; } = new(2, 16, 8, 4, 8, 3, 3, 1, 12, 24, 4, MemoryType.Rram, 1);

    /// <summary>All of them, as in CODEBench Table 1.</summary>
    public static IReadOnlyList<NamedAccelerator> All { get; } =
    [
        new("spring", Spring, "the released vector of SPRING"),
    ];
}
