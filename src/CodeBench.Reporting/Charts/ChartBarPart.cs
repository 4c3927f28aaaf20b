namespace CodeBench.Reporting;

/// <summary>A part of a bar, in the unit of the chart's axis.</summary>
public sealed record ChartBarPart(string Name, double Value)
{
    /// <summary>The length that can be drawn: 0 for a value that is negative or not finite.</summary>
    public double Drawn => double.IsFinite(Value) && Value > 0 ? Value : 0;
}
