namespace CodeBench.AccelBench;

/// <summary>Banks, ranks and channels of a main memory: one of the 11 of CODEBench Table 2.</summary>
/// <param name="Type">The kind of memory.</param>
/// <param name="Number">The number of the configuration within its type, from 1.</param>
/// <param name="Banks">Banks per rank.</param>
/// <param name="Ranks">Ranks per channel.</param>
/// <param name="Channels">Channels; the peak bandwidth is proportional to it.</param>
public sealed record MemoryConfiguration(MemoryType Type, int Number, int Banks, int Ranks, int Channels)
{
    /// <summary>The 11 joint values in the order of the released table of accelerators: RRAM 1..6, DRAM 1..4, HBM 1.</summary>
    public static IReadOnlyList<MemoryConfiguration> All { get; } =
    [
        new(MemoryType.Rram, 1, 16, 2, 2),
        new(MemoryType.Rram, 2, 8, 2, 4),
        new(MemoryType.Rram, 3, 4, 2, 8),
        new(MemoryType.Rram, 4, 2, 2, 16),
        new(MemoryType.Rram, 5, 32, 2, 1),
        new(MemoryType.Rram, 6, 1, 2, 32),
        new(MemoryType.Dram, 1, 16, 2, 2),
        new(MemoryType.Dram, 2, 8, 2, 4),
        new(MemoryType.Dram, 3, 32, 2, 1),
        new(MemoryType.Dram, 4, 16, 4, 1),
        new(MemoryType.Hbm, 1, 32, 1, 4),
    ];

    /// <summary>Position in <see cref="All"/>, or -1 when there is no such configuration.</summary>
    public static int IndexOf(MemoryType type, int number) => (type, number) switch
    {
        (MemoryType.Rram, >= 1 and <= 6) => number - 1,
        (MemoryType.Dram, >= 1 and <= 4) => number + 5,
        (MemoryType.Hbm, 1) => 10,
        _ => -1,
    };

    /// <summary>How many configurations a type has; 0 for a type that does not exist.</summary>
    public static int CountOf(MemoryType type) => type switch
    {
        MemoryType.Rram => 6,
        MemoryType.Dram => 4,
        MemoryType.Hbm => 1,
        _ => 0,
    };
}
