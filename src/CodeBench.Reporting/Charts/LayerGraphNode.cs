namespace CodeBench.Reporting;

/// <summary>A layer of a <see cref="LayerGraphChart"/>.</summary>
/// <param name="Name">Written into its box where it fits.</param>
/// <param name="Group">Position of its group in <see cref="LayerGraphChart.Groups"/>.</param>
/// <param name="Tip">Shown when the pointer rests on the box, and read out; null: the name.</param>
/// <param name="IsPale">Drawn pale: the second kind of layer that the key explains.</param>
public sealed record LayerGraphNode(string Name, int Group, string? Tip = null, bool IsPale = false);
