namespace CodeBench.AccelBench;

/// <summary>
/// Main-memory traffic that someone else decided, such as a partition of the graph into fused subgraphs: it replaces the model's own traffic.
/// Arrays are by index of the node (or operation), in bytes for the whole batch.
/// </summary>
/// <param name="InputBytes">Activations loaded.</param>
/// <param name="WeightBytes">Weights loaded.</param>
/// <param name="OutputBytes">Outputs written back.</param>
public sealed record ExternalTraffic(IReadOnlyList<long> InputBytes, IReadOnlyList<long> WeightBytes, IReadOnlyList<long> OutputBytes);
