namespace CodeBench.Cocco;

/// <summary>One evaluated genome, for pictures of a search (Cocco Figure 13).</summary>
/// <param name="Index">From 0.</param>
/// <param name="Generation">From 0.</param>
/// <param name="BufferBytes">Total capacity.</param>
/// <param name="Cost">The search's cost.</param>
public readonly record struct SearchSample(long Index, int Generation, long BufferBytes, double Cost);
