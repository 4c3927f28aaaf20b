namespace CodeBench.AccelBench;

/// <summary>One line of the comparison with CODEBench Table 3.</summary>
/// <param name="Network">The network.</param>
/// <param name="Image">Side of the image: 32 for CIFAR-10, 224 for ImageNet (and for the released CIFAR-10 configuration).</param>
/// <param name="Model">"paper", "released", "released order", "+ switch", "- switch" or "physical".</param>
/// <param name="LatencyMs">ms.</param>
/// <param name="AreaMm2">mm².</param>
/// <param name="DynamicMj">mJ.</param>
/// <param name="LeakageMj">mJ.</param>
public sealed record TableThreeRow(
    string Network, int Image, string Model, double LatencyMs, double AreaMm2, double DynamicMj, double LeakageMj);
