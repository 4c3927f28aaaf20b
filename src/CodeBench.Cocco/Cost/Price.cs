namespace CodeBench.Cocco;

/// <summary>What one subgraph costs on a given memory.</summary>
/// <param name="EmaBytes">External memory access of the batch.</param>
/// <param name="Picojoules">Energy of the batch.</param>
/// <param name="Cycles">Time of the batch, order-free: max(computing, own traffic).</param>
public readonly record struct Price(long EmaBytes, double Picojoules, double Cycles);
