namespace CodeBench.Reporting;

/// <summary>One bar. Parts of the same name have the same colour in all bars.</summary>
public sealed record ChartBar(string Name, IReadOnlyList<ChartBarPart> Parts)
{
    /// <summary>Length of the bar; parts that are negative or not finite count as zero.</summary>
    public double Total => Parts.Sum(part => part.Drawn);
}
