namespace CodeBench.Cocco;

/// <summary>Size of a reproduction.</summary>
public sealed record ReproductionOptions
{
    /// <summary>A size for continuous integration: small budgets, one random graph, the smaller networks.</summary>
    public bool Quick { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>Cells computed at the same time; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Called when a cell is done: cells done, cells in all, what it was.</summary>
    public Action<int, int, string>? Progress { get; init; }
}
