namespace CodeBench.Cocco;

/// <summary>What a cached record depends on.</summary>
public sealed record EvaluationOptions
{
    public static EvaluationOptions Default { get; } = new();

    public TileOptions Tiles { get; init; } = TileOptions.Default;

    public CostProfile Profile { get; init; } = CostProfiles.Paper12Nm;

    /// <summary>Cores that share a subgraph's weights and split its tiles, rows first (Cocco §5.4.2).</summary>
    public int Cores { get; init; } = 1;
}
