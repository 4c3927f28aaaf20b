using System.Globalization;
using CodeBench.AccelBench;
using CodeBench.Cocco;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary>The external traffic of a Cocco partition that fits an accelerator's two buffers, as AccelBench takes it.</summary>
internal static class PartitionedTraffic
{
    public static ExternalTraffic Of(Network network, Accelerator accelerator, string method)
    {
        var request = new PartitionRequest
        {
            Buffer = string.Create(CultureInfo.InvariantCulture, $"{accelerator.ActivationBufferMb * 1024}+{accelerator.WeightBufferMb * 1024}"),
            Method = method,
            Metric = "ema",
            Batch = accelerator.BatchSize,
        };
        var report = Partitioner.Run(network, request);
        var traffic = LayerTraffic.Of(network, report.Evaluator, report.Model, report.Search.Partition);
        return new ExternalTraffic(traffic.Inputs, traffic.Weights, traffic.Outputs);
    }
}
