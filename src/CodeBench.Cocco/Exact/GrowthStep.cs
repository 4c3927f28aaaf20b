namespace CodeBench.Cocco;

/// <summary>A transition of the exact search.</summary>
internal readonly ref struct GrowthStep
{
    /// <summary>The down-set before.</summary>
    public required int Parent { get; init; }

    /// <summary>The appended subgraph, ascending.</summary>
    public required ReadOnlySpan<int> Subgraph { get; init; }

    /// <summary>Key of the down-set after.</summary>
    public required Key128 Key { get; init; }

    /// <summary>Cost up to and with the subgraph.</summary>
    public required double Cost { get; init; }

    /// <summary>Cost plus the least that the rest can cost.</summary>
    public required double Bound { get; init; }

    /// <summary>Layers still to run.</summary>
    public required int Remaining { get; init; }
}
