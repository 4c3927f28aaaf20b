namespace CodeBench.Reporting;

/// <summary>How full a buffer is.</summary>
/// <param name="Parts">What is in it, in the unit of the capacity; several where a buffer is shared.</param>
/// <param name="Capacity">Its size; above zero.</param>
public sealed record LayerGraphGauge(IReadOnlyList<ChartBarPart> Parts, double Capacity)
{
    /// <summary>The sum of the parts; parts that are negative or not finite count as zero.</summary>
    public double Used => Parts.Sum(part => part.Drawn);
}
