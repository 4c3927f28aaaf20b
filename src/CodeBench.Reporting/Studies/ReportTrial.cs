namespace CodeBench.Reporting;

/// <summary>One evaluation of a study.</summary>
/// <param name="Number">Order in which it finished; shown as "#17".</param>
/// <param name="Design">What was tried, part by part: "CNN" is "resnet-8", "Accelerator" is "spring". The same parts in every trial.</param>
/// <param name="Metrics">What was measured, by <see cref="ReportMetric.Key"/>; a key may be missing.</param>
/// <param name="Seconds">How long it took; NaN if unknown.</param>
/// <param name="Failure">Why it has no result (training diverged, design infeasible); null when it succeeded.</param>
public sealed record ReportTrial(
    int Number, IReadOnlyList<Fact> Design, IReadOnlyDictionary<string, double> Metrics, double Seconds = double.NaN, string? Failure = null)
{
    /// <summary>The metric, or NaN when it was not measured.</summary>
    public double this[string key] => Metrics.TryGetValue(key, out var value) ? value : double.NaN;

    /// <summary>"resnet-8 on spring".</summary>
    public string DesignText => string.Join(" on ", Design.Select(part => part.Value));
}
