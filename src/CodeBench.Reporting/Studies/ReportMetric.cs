using CodeBench.Core;

namespace CodeBench.Reporting;

/// <summary>A quantity that a study measures on every trial.</summary>
/// <param name="Key">Its name in <see cref="ReportTrial.Metrics"/>: "latencyMs".</param>
/// <param name="Name">As people read it: "Latency".</param>
/// <param name="Unit">"ms", or null.</param>
/// <param name="Goal">Which way it is better.</param>
/// <param name="SignificantDigits">Digits worth reading.</param>
public sealed record ReportMetric(string Key, string Name, string? Unit, Direction Goal, int SignificantDigits = 4)
{
    /// <summary>"higher is better" or "lower is better".</summary>
    public string GoalText => Goal == Direction.Maximize ? "higher is better" : "lower is better";

    /// <summary>"Latency (ms)".</summary>
    public string Heading => Unit is null ? Name : $"{Name} ({Unit})";

    /// <summary>"latency" for "Latency"; "EDP" stays.</summary>
    public string NameInSentence =>
        Name.Length > 1 && char.IsLower(Name[1]) ? char.ToLowerInvariant(Name[0]) + Name[1..] : Name;

    /// <summary>"3.21 ms".</summary>
    public string Text(double value) =>
        NumberText.Significant(value, SignificantDigits) + (Unit is null || double.IsNaN(value) ? "" : $" {Unit}");

    /// <summary>Whether <paramref name="a"/> is better than <paramref name="b"/>.</summary>
    public bool IsBetter(double a, double b) => Goal == Direction.Maximize ? a > b : a < b;
}
