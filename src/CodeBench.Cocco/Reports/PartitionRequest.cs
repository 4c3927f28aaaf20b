namespace CodeBench.Cocco;

/// <summary>What <c>codebench partition</c> asks for.</summary>
public sealed record PartitionRequest
{
    /// <summary>"1024+1152" (global + weight buffer) or "1344" (shared), KB. With <see cref="Explore"/> only its form counts.</summary>
    public string Buffer { get; init; } = "1024+1152";

    /// <summary>ema, energy, latency or cost.</summary>
    public string Metric { get; init; } = "ema";

    /// <summary>One of <see cref="PartitionMethods.Names"/>.</summary>
    public string Method { get; init; } = "cocco";

    /// <summary>Preference of formula 2.</summary>
    public double Alpha { get; init; } = 0.002;

    public int Cores { get; init; } = 1;

    public int Batch { get; init; } = 1;

    /// <summary>Run a batch image by image instead of all images in one tile: less room for activations, more weights resident.</summary>
    public bool ImageByImage { get; init; }

    /// <summary>Budget; null: the method's own.</summary>
    public long? Samples { get; init; }

    public ulong Seed { get; init; }

    /// <summary>Name of a <see cref="CostProfile"/>.</summary>
    public string Profile { get; init; } = "paper-12nm";

    /// <summary>Also choose the capacity, by formula 2.</summary>
    public bool Explore { get; init; }

    /// <summary>Largest number of layers and inputs in a subgraph; null: no limit.</summary>
    public int? RegionLimit { get; init; }

    /// <summary>Beyond the paper: whole-map subgraphs that free weights layer by layer.</summary>
    public bool WholeMaps { get; init; }

    /// <summary>Beyond the paper: each subgraph chooses its own tile, each axis for itself.</summary>
    public bool TileChoice { get; init; }

    /// <summary>Beyond the paper: SIDE regions without the columns that MAIN holds.</summary>
    public bool TrimSide { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>Called for each evaluated genome where the method has genomes; for pictures.</summary>
    public Action<SearchSample>? Observer { get; init; }
}
