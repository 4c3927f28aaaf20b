namespace CodeBench.Networks;

/// <summary>What the literature says about a network at its default input, to be compared with what we count.</summary>
/// <param name="MegaMacs">Multiply-accumulates per image, in millions; null when not published.</param>
/// <param name="MegaParameters">Parameters, in millions; null when not published.</param>
/// <param name="Source">Where the figures are printed.</param>
public sealed record PublishedFigures(double? MegaMacs, double? MegaParameters, string Source)
{
    /// <summary>
    /// Largest accepted |ours / published - 1| of the MACs: half a unit of the last printed digit unless <see cref="Note"/> says why not.
    /// </summary>
    public double MacsTolerance { get; init; } = 0.005;

    /// <summary>The same for the parameters.</summary>
    public double ParametersTolerance { get; init; } = 1e-9;

    /// <summary>
    /// True when the source counts kernels only, without biases and normalisations: compare <see cref="Network.Weights"/>.
    /// </summary>
    public bool WeightsOnly { get; init; }

    /// <summary>Why the figures differ, where they do.</summary>
    public string? Note { get; init; }
}
