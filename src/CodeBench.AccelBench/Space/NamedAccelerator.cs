namespace CodeBench.AccelBench;

/// <summary>A published accelerator carried over into the space (CODEBench Table 1, §4.3; the reasoning is in docs/accelerators.md).</summary>
/// <param name="Name">The name that the CLI takes.</param>
/// <param name="Accelerator">Its vector.</param>
/// <param name="Source">What the vector is taken from.</param>
public sealed record NamedAccelerator(string Name, Accelerator Accelerator, string Source);
