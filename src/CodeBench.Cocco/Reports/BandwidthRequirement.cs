namespace CodeBench.Cocco;

/// <summary>External bandwidth of a partition, GB/s (Cocco Figures 3 and 11).</summary>
/// <param name="WeightsAverage">Prefetched weights over the whole run.</param>
/// <param name="ActivationsAverage">Inputs and outputs over the whole run.</param>
/// <param name="Peak">The most that a subgraph asks for so as never to wait: its traffic over its computing time.</param>
public readonly record struct BandwidthRequirement(double WeightsAverage, double ActivationsAverage, double Peak)
{
    public double Average => WeightsAverage + ActivationsAverage;
}
