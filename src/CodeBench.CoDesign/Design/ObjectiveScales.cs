namespace CodeBench.CoDesign;

/// <summary>
/// What each measure is divided by in CODEBench Eq. 4. The defaults are those of the paper's Fig. 10 (§5.2): 9 ms, 774 mm², 735 mJ,
/// 280 mJ. [Paper] The released code divides by 1 s, 1000 mm², 10 J and 10 J instead (docs/differences.md).
/// </summary>
public sealed record ObjectiveScales(double LatencyMs = 9, double AreaMm2 = 774, double DynamicMj = 735, double LeakageMj = 280);
