namespace CodeBench.Cocco;

/// <summary>Budget and cooling of the simulated annealing baseline; the paper prints neither schedule.</summary>
public sealed record AnnealingOptions
{
    public static AnnealingOptions Default { get; } = new();

    /// <summary>Genomes that are evaluated.</summary>
    public long Samples { get; init; } = 50_000;

    /// <summary>First temperature as a part of the present cost.</summary>
    public double HotPart { get; init; } = 1e-2;

    /// <summary>Last temperature as a part of the present cost.</summary>
    public double ColdPart { get; init; } = 1e-6;

    public double CapacityMutationRate { get; init; } = 0.2;

    public double CapacitySigma { get; init; } = 4;
}
