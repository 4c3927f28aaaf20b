namespace CodeBench.Networks;

/// <summary>One network of the zoo beside its published figures.</summary>
/// <param name="Entry">What is published.</param>
/// <param name="Network">What we build, at the published input.</param>
public sealed record ZooTableRow(ZooEntry Entry, Network Network)
{
    /// <summary>Ours / published - 1; null when nothing is published.</summary>
    public double? MacsDeviation => Network.Macs / 1e6 / Entry.Published.MegaMacs - 1;

    /// <summary>
    /// Ours / published - 1 of the parameters, or of the kernels where the source counts only those; null when nothing is published.
    /// </summary>
    public double? ParametersDeviation =>
        (Entry.Published.WeightsOnly ? Network.Weights : Network.Parameters) / 1e6 / Entry.Published.MegaParameters - 1;

    /// <summary>True when both deviations are within the tolerances that go with the published figures.</summary>
    public bool IsWithinTolerance =>
        Math.Abs(MacsDeviation ?? 0) <= Entry.Published.MacsTolerance
            && Math.Abs(ParametersDeviation ?? 0) <= Entry.Published.ParametersTolerance;
}
