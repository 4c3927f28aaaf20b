namespace CodeBench.Cocco;

/// <summary>One candidate: a partition scheme and a memory configuration (Cocco §4.3).</summary>
internal sealed class Genome(int layers)
{
    /// <summary>P(v); valid and numbered from 0 after scoring.</summary>
    public int[] Labels { get; } = new int[layers];

    /// <summary>Where in the grid the capacity is.</summary>
    public GridPoint Point { get; set; }

    public double Cost { get; set; }

    /// <summary>One more than the largest label: a name for a new subgraph.</summary>
    public int Groups
    {
        get
        {
            var largest = 0;
            foreach (var label in Labels)
                largest = Math.Max(largest, label);
            return largest + 1;
        }
    }

    public void CopyFrom(Genome other)
    {
        other.Labels.CopyTo(Labels, 0);
        Point = other.Point;
        Cost = other.Cost;
    }
}
