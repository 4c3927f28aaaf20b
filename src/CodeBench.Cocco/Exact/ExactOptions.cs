namespace CodeBench.Cocco;

/// <summary>When the exact search gives up. Counts, not seconds, so that the answer is the same on every machine.</summary>
public sealed record ExactOptions
{
    public static ExactOptions Default { get; } = new();

    /// <summary>Subgraphs that are considered.</summary>
    public long MaxSubgraphs { get; init; } = 60_000_000;

    /// <summary>Down-sets that are kept.</summary>
    public int MaxStates { get; init; } = 2_000_000;
}
