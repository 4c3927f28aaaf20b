using CodeBench.Cocco;

namespace CodeBench.Cli;

/// <summary>The JSON of <c>partition</c> (docs/cli.md).</summary>
internal static class PartitionJson
{
    public static object Of(PartitionReport report) => new
    {
        network = report.Network,
        method = report.Request.Method,
        metric = report.Request.Explore ? "cost" : report.Request.Metric,
        emaBytes = report.EmaBytes,
        energyMj = report.EnergyMillijoules,
        latencyMs = report.LatencyMilliseconds,
        bandwidthGBs = report.BandwidthGigabytesPerSecond,
        peakBandwidthGBs = report.Costs.Bandwidth.Peak,
        cost = report.Cost,
        bufferKb = report.BufferKilobytes,
        buffer = report.Search.Buffers.ToString(),
        lowerBound = report.LowerBound,
        gap = report.Gap,
        samples = report.Search.Samples,
        seconds = report.Seconds,
        subgraphs = report.Costs.Subgraphs.Select(subgraph => new
        {
            layers = subgraph.Names,
            subgraph.ActivationBufferBytes,
            subgraph.WeightBufferBytes,
            subgraph.InputBytes,
            subgraph.OutputBytes,
            subgraph.WeightBytes,
            energyPj = subgraph.Picojoules,
            subgraph.Cycles,
            subgraph.Fits,
        }),
    };
}
