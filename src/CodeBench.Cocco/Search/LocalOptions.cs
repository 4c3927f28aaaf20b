namespace CodeBench.Cocco;

/// <summary>Budget and cooling of the local search.</summary>
public sealed record LocalOptions
{
    public static LocalOptions Default { get; } = new();

    /// <summary>Moves that are tried.</summary>
    public long Moves { get; init; } = 4_000_000;

    /// <summary>First temperature as a part of the starting cost. [docs/cocco.md: 1 % to 1e-4 % works].</summary>
    public double HotPart { get; init; } = 3e-3;

    /// <summary>Last temperature as a part of the starting cost.</summary>
    public double ColdPart { get; init; } = 1e-6;

    /// <summary>The moves are spent in this many coolings, each from the best partition so far.</summary>
    public int Rounds { get; init; } = 1;
}
