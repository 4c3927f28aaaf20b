using System.Globalization;
using CodeBench.Core;

namespace CodeBench.CoDesign;

/// <summary>
/// CODEBench Eq. 4: Performance = α(1 − latency) + β(1 − area) + γ(1 − dynamic energy) + δ(1 − leakage energy) + ε·accuracy,
/// each measure divided by its scale. Higher is better; at most 1.
/// </summary>
/// <remarks>
/// The paper normalises by the maximum, so each term lies in [0, 1]. A measure above its scale makes its term negative here, not 0: two
/// designs that are both too slow still differ.
/// </remarks>
public sealed class Objective
{
    /// <exception cref="ProblemException">Weights that are negative or do not sum to 1, scales that are not positive; all at once.</exception>
    public Objective(ObjectiveWeights? weights = null, ObjectiveScales? scales = null)
    {
        Weights = weights ?? new ObjectiveWeights();
        Scales = scales ?? new ObjectiveScales();
        var problems = Check(Weights, Scales);
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    public ObjectiveWeights Weights { get; }

    public ObjectiveScales Scales { get; }

    /// <summary>The performance of a usable outcome; null for one with a reason.</summary>
    public double? Performance(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.IsUsable)
            return null;
        return Weights.Latency * (1 - outcome.LatencyMs / Scales.LatencyMs)
            + Weights.Area * (1 - outcome.AreaMm2 / Scales.AreaMm2)
            + Weights.DynamicEnergy * (1 - outcome.DynamicMj / Scales.DynamicMj)
            + Weights.LeakageEnergy * (1 - outcome.LeakageMj / Scales.LeakageMj)
            + Weights.Accuracy * outcome.Accuracy;
    }

    /// <summary>Everything that is wrong with weights and scales; empty when nothing is.</summary>
    public static IReadOnlyList<Problem> Check(ObjectiveWeights weights, ObjectiveScales scales)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(scales);
        var problems = new List<Problem>();
        (string Name, double Value)[] parts =
        [
            ("latency", weights.Latency), ("area", weights.Area), ("dynamicEnergy", weights.DynamicEnergy),
            ("leakageEnergy", weights.LeakageEnergy), ("accuracy", weights.Accuracy),
        ];
        foreach (var (name, value) in parts.Where(part => !(part.Value >= 0 && double.IsFinite(part.Value))))
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"the weight of {name} is {value}"), "weights are 0 or more"));
        var sum = parts.Sum(part => part.Value);
        // Decimal fractions such as 0.1 + 0.2 do not sum exactly.
        if (problems.Count == 0 && Math.Abs(sum - 1) > 1e-9)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"the weights sum to {sum}"),
                "CODEBench Eq. 4 is a convex combination: they sum to 1",
                sum > 0 ? string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value / sum:0.####}"))) : null));
        }
        (string Name, double Value)[] divisors =
            [("latencyMs", scales.LatencyMs), ("areaMm2", scales.AreaMm2), ("dynamicMj", scales.DynamicMj), ("leakageMj", scales.LeakageMj)];
        foreach (var (name, value) in divisors.Where(part => !(part.Value > 0 && double.IsFinite(part.Value))))
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"the scale {name} is {value}"), "measures are divided by it: it must be positive"));
        return problems;
    }
}
