namespace CodeBench.Reporting;

/// <summary>A column: its name, its unit (null for none) and whether its cells are numbers (right-aligned).</summary>
public sealed record ReportColumn(string Name, string? Unit = null, bool IsNumeric = false)
{
    /// <summary>"Latency (ms)".</summary>
    public string Heading => Unit is null ? Name : $"{Name} ({Unit})";
}
