namespace CodeBench.AccelBench;

/// <summary>
/// Measured densities (non-zeros / elements, 0 to 1) of activations and weights, by index of the node (or of the operation). What is not in a table has
/// the density of the profile as a whole.
/// </summary>
/// <param name="Activations">Density of the tensor that a node writes.</param>
/// <param name="Weights">Density of a node's weights.</param>
public sealed record SparsityProfile(IReadOnlyDictionary<int, double> Activations, IReadOnlyDictionary<int, double> Weights)
{
    private static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();

    /// <summary>Nothing was measured: no zero is claimed.</summary>
    public static SparsityProfile Dense { get; } = new(Nothing, Nothing);

    /// <summary>Density of activations that are not in the table.</summary>
    public double OtherActivations { get; init; } = 1;

    /// <summary>Density of weights that are not in the table.</summary>
    public double OtherWeights { get; init; } = 1;

    /// <summary>One density for all activations and one for all weights.</summary>
    public static SparsityProfile Uniform(double activations, double weights) =>
        Dense with { OtherActivations = Checked(activations), OtherWeights = Checked(weights) };

    /// <summary>The density that was measured for a node's output, or null.</summary>
    public double? MeasuredActivation(int node) => Activations.TryGetValue(node, out var density) ? Checked(density) : null;

    /// <summary>Density of a node's weights.</summary>
    public double Weight(int node) => Weights.TryGetValue(node, out var density) ? Checked(density) : OtherWeights;

    private static double Checked(double density) => density is >= 0 and <= 1
        ? density
        : throw new CodeBench.Core.ProblemException(
            FormattableString.Invariant($"a density of {density} is not between 0 and 1"), "a density is the share of non-zeros");
}
