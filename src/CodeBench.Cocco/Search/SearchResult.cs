namespace CodeBench.Cocco;

/// <summary>What a partition search found.</summary>
/// <param name="Method">How it was found.</param>
/// <param name="Partition">The best partition.</param>
/// <param name="Buffers">The capacity it is for.</param>
/// <param name="Cost">The metric's cost.</param>
/// <param name="Samples">Genomes evaluated, moves tried, or subgraphs considered.</param>
public sealed record SearchResult(string Method, Partition Partition, BufferConfiguration Buffers, double Cost, long Samples)
{
    /// <summary>Proven: no partition costs less. Null: nothing was proven.</summary>
    public double? LowerBound { get; init; }

    /// <summary>(cost - bound)/bound; 0: optimal.</summary>
    public double? Gap => LowerBound is > 0 ? Math.Max(0, (Cost - LowerBound.Value) / LowerBound.Value) : LowerBound is null ? null : 0;

    /// <summary>Each improvement, oldest first; empty for deterministic methods.</summary>
    public IReadOnlyList<SearchProgress> Progress { get; init; } = [];
}
