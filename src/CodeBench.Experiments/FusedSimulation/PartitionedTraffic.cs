using System.Globalization;
using CodeBench.AccelBench;
using CodeBench.Cocco;
using CodeBench.Networks;

namespace CodeBench.Experiments;

/// <summary>
/// Where Cocco and AccelBench meet: the external traffic of a partition that fits an accelerator's activation and weight buffers, as AccelBench's
/// physical fidelity takes it in place of its own.
/// </summary>
/// <remarks>
/// Cocco counts one byte per element, AccelBench stores 20 bits (IL 4 + FL 16, CODEBench §3.2.2): capacities are handed over in elements, and traffic is
/// turned back into bytes of 20-bit elements.
/// </remarks>
public static class PartitionedTraffic
{
    private const int BitsPerElement = 20;
    private const int BitsPerByte = 8;

    /// <summary>Partitions the network for least external traffic, for the accelerator's batch.</summary>
    /// <param name="network">What runs.</param>
    /// <param name="accelerator">Its buffers are the capacities.</param>
    /// <param name="method">One of <see cref="PartitionMethods.Names"/>.</param>
    /// <exception cref="Core.ProblemException">No such method, or a layer that no buffer of this size can run.</exception>
    public static ExternalTraffic Of(Network network, Accelerator accelerator, string method)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        var request = new PartitionRequest
        {
            Buffer = string.Create(CultureInfo.InvariantCulture, $"{Kilobytes(accelerator.ActivationBufferMb)}+{Kilobytes(accelerator.WeightBufferMb)}"),
            Method = method,
            Metric = "ema",
            Batch = accelerator.BatchSize,
        };
        var report = Partitioner.Run(network, request);
        var traffic = LayerTraffic.Of(network, report.Evaluator, report.Model, report.Search.Partition);
        return new ExternalTraffic(Bytes(traffic.Inputs), Bytes(traffic.Weights), Bytes(traffic.Outputs));
    }

    /// <summary>Thousands (1024) of elements that a buffer holds.</summary>
    private static int Kilobytes(int megabytes) => megabytes * 1024 * BitsPerByte / BitsPerElement;

    private static long[] Bytes(long[] elements) => [.. elements.Select(count => (count * BitsPerElement + BitsPerByte - 1) / BitsPerByte)];
}
