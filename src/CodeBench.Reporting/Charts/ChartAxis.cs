namespace CodeBench.Reporting;

/// <summary>An axis of a chart.</summary>
/// <param name="Name">"Latency".</param>
/// <param name="Unit">"ms", or null.</param>
/// <param name="Scale">Spacing of the values.</param>
/// <param name="Hint">A note after the name, such as "lower is better"; null for none.</param>
/// <param name="IsInteger">True when only whole numbers make sense (trial numbers, epochs).</param>
/// <param name="Minimum">Lower end; null: from the data.</param>
/// <param name="Maximum">Upper end; null: from the data.</param>
public sealed record ChartAxis(
    string Name,
    string? Unit = null,
    AxisScale Scale = AxisScale.Linear,
    string? Hint = null,
    bool IsInteger = false,
    double? Minimum = null,
    double? Maximum = null)
{
    /// <summary>"Latency (ms), lower is better".</summary>
    public string Label => (Unit is null ? Name : $"{Name} ({Unit})") + (Hint is null ? "" : $", {Hint}");
}
