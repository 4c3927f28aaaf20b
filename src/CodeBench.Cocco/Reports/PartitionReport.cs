namespace CodeBench.Cocco;

/// <summary>The answer to a <see cref="PartitionRequest"/>.</summary>
public sealed record PartitionReport
{
    private const double BytesPerKilobyte = 1024;

    public required string Network { get; init; }

    public required PartitionRequest Request { get; init; }

    public required PartitionGraph Graph { get; init; }

    public required SearchResult Search { get; init; }

    public required PartitionCosts Costs { get; init; }

    /// <summary>Evaluator and model that made it, for region maps and traffic.</summary>
    public required SubgraphEvaluator Evaluator { get; init; }

    public required CostModel Model { get; init; }

    /// <summary>Wall time of the search.</summary>
    public required double Seconds { get; init; }

    public long EmaBytes => Costs.EmaBytes;

    public double EnergyMillijoules => Costs.Millijoules;

    public double LatencyMilliseconds => Costs.Milliseconds;

    public double BandwidthGigabytesPerSecond => Costs.Bandwidth.Average;

    /// <summary>The metric's value: bytes, pJ, cycles, or formula 2.</summary>
    public double Cost => Search.Cost;

    public double BufferKilobytes => Search.Buffers.TotalBytes / BytesPerKilobyte;

    public double? LowerBound => Search.LowerBound;

    public double? Gap => Search.Gap;

    /// <summary>Layers that fit nowhere whole and are tiled alone.</summary>
    public IEnumerable<SubgraphReport> TiledAlone => Costs.Subgraphs.Where(subgraph => !subgraph.Fits);
}
