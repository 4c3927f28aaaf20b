namespace CodeBench.CoDesign;

/// <summary>
/// The convex combination of CODEBench Eq. 4. The defaults are those of the paper's experiments (§4.3): α = 0.2, β = 0.1, γ = 0.2,
/// δ = 0.2, ε = 0.3. [Paper] The released code has accuracy 0.2 and leakage 0.3 instead (docs/differences.md).
/// </summary>
/// <param name="Latency">α.</param>
/// <param name="Area">β.</param>
/// <param name="DynamicEnergy">γ.</param>
/// <param name="LeakageEnergy">δ.</param>
/// <param name="Accuracy">ε.</param>
public sealed record ObjectiveWeights(
    double Latency = 0.2, double Area = 0.1, double DynamicEnergy = 0.2, double LeakageEnergy = 0.2, double Accuracy = 0.3);
