namespace CodeBench.Reporting;

/// <summary>Layer <paramref name="To"/> reads what layer <paramref name="From"/> makes; both are positions in <see cref="LayerGraphChart.Nodes"/>.</summary>
public readonly record struct LayerGraphEdge(int From, int To);
