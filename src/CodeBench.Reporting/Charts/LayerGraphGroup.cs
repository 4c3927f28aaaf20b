namespace CodeBench.Reporting;

/// <summary>Layers that belong together.</summary>
/// <param name="Name">A short name or number, drawn at the left of the band.</param>
/// <param name="Gauges">How full each of its buffers is, in the same order for every group.</param>
/// <param name="Tip">Shown when the pointer rests on the band; null for none.</param>
public sealed record LayerGraphGroup(string Name, IReadOnlyList<LayerGraphGauge> Gauges, string? Tip = null);
