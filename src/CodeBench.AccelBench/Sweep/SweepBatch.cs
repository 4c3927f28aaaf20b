namespace CodeBench.AccelBench;

/// <summary>Rows that a sweep delivers together, in ascending order of index.</summary>
/// <param name="Rows">The accelerators that satisfy the conditions.</param>
/// <param name="Done">Positions tried so far.</param>
/// <param name="Total">Positions that the sweep will try.</param>
public sealed record SweepBatch(IReadOnlyList<SweepRow> Rows, long Done, long Total);
