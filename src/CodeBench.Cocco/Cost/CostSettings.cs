namespace CodeBench.Cocco;

/// <summary>What turns a subgraph's record into a price, apart from the capacities.</summary>
public sealed record CostSettings
{
    public static CostSettings Default { get; } = new();

    public Metric Metric { get; init; } = Metric.Ema;

    /// <summary>Preference alpha of formula 2, bytes a pJ. 0.002: Tables 1 and 2.</summary>
    public double Alpha { get; init; } = 0.002;

    /// <summary>Images that run together; weights are loaded once for all.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>False: all images of a batch are in one tile, activations take batch times the room (what the printed rows fit best). True: image by image.</summary>
    public bool ImageByImage { get; init; }

    /// <summary>Largest number of layers and inputs in a subgraph (N of the buffer region manager, §3.2); null: no limit, as in the table runs.</summary>
    public int? RegionLimit { get; init; }
}
