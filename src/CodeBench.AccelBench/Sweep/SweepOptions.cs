namespace CodeBench.AccelBench;

/// <summary>What a sweep covers and how.</summary>
public sealed record SweepOptions
{
    /// <summary>Which accelerators; the whole space by default.</summary>
    public AcceleratorSelection Selection { get; init; } = AcceleratorSelection.Everything;

    /// <summary>
    /// At most this many positions of the selection are tried; null for all. Fewer than there are: one drawn from each of as many equal
    /// strata, so that the whole selection is covered.
    /// </summary>
    public long? Limit { get; init; }

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; the result does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What the physical model mends.</summary>
    public PhysicalSwitches Switches { get; init; } = PhysicalSwitches.All;

    /// <summary>Measured densities.</summary>
    public SparsityProfile Sparsity { get; init; } = SparsityProfile.Dense;
}
