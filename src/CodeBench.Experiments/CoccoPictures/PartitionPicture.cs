using System.Globalization;
using CodeBench.Cocco;
using CodeBench.Reporting;

namespace CodeBench.Experiments;

/// <summary>A partition drawn on its layer graph: what runs fused, what goes through external memory, and how full the buffers are.</summary>
public static class PartitionPicture
{
    private const double BytesPerKilobyte = 1024;

    /// <summary>Subgraphs are bands in execution order; gauges are in KB of 1024 bytes.</summary>
    public static LayerGraphChart Of(PartitionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subgraphs = report.Costs.Subgraphs;
        var labels = new int[report.Graph.Count];
        for (var group = 0; group < subgraphs.Count; group++)
        {
            foreach (var layer in subgraphs[group].Layers)
                labels[layer] = group;
        }
        return new LayerGraphChart(
            $"{report.Network} in {Count(subgraphs.Count)} subgraphs, buffers {report.Search.Buffers}",
            Description(report),
            new("layer with weights", "layer without weights", "stays on chip", "through external memory", Headings(report.Search.Buffers)),
            [.. subgraphs.Select((subgraph, i) => GroupOf(subgraph, i, report.Search.Buffers))],
            [.. report.Graph.Layers.Select((layer, i) => new LayerGraphNode(layer.Name, labels[i], Tip(layer), layer.WeightBytes == 0))],
            [.. report.Graph.Layers.SelectMany((layer, i) => layer.Inputs.Where(input => input.Tensor >= 0).Select(input => new LayerGraphEdge(input.Tensor, i)))]);
    }

    private static ReportColumn[] Headings(BufferConfiguration buffers) => buffers.IsShared
        ? [new("Activations, then weights", $"KB of {Kilobytes(buffers.ActivationBytes)}, shared")]
        : [new("Activations", $"KB of {Kilobytes(buffers.ActivationBytes)}"), new("Weights", $"KB of {Kilobytes(buffers.WeightBytes)}")];

    private static LayerGraphGroup GroupOf(SubgraphReport subgraph, int index, BufferConfiguration buffers)
    {
        var activations = new ChartBarPart("activations", subgraph.ActivationBufferBytes / BytesPerKilobyte);
        var weights = new ChartBarPart("weights", subgraph.WeightBufferBytes / BytesPerKilobyte);
        LayerGraphGauge[] gauges = buffers.IsShared
            ? [new([activations, weights], buffers.ActivationBytes / BytesPerKilobyte)]
            : [new([activations], buffers.ActivationBytes / BytesPerKilobyte), new([weights], buffers.WeightBytes / BytesPerKilobyte)];
        var tip = $"Subgraph {Count(index + 1)}: {Count(subgraph.Names.Count)} layers, external memory {Kilobytes(subgraph.EmaBytes)} KB "
            + $"(in {Kilobytes(subgraph.InputBytes)}, out {Kilobytes(subgraph.OutputBytes)}, weights {Kilobytes(subgraph.WeightBytes)})"
            + (subgraph.Fits ? "" : "; larger than the buffers: tiled alone");
        return new LayerGraphGroup(Count(index + 1) + (subgraph.Fits ? "" : "*"), gauges, tip);
    }

    private static string Tip(Layer layer) =>
        $"{layer.Name}: {layer.Kind.ToString().ToLowerInvariant()}, {Count(layer.Output.Channels)} x {Count(layer.Output.Height)} x {Count(layer.Output.Width)} out, {Kilobytes(layer.WeightBytes)} KB of weights";

    private static string Description(PartitionReport report)
    {
        var fused = report.Costs.Subgraphs.Count(subgraph => subgraph.Names.Count > 1);
        var longest = report.Costs.Subgraphs.Max(subgraph => subgraph.Names.Count);
        return $"The {Count(report.Graph.Count)} layers of {report.Network} in {Count(report.Costs.Subgraphs.Count)} subgraphs, {Count(fused)} of them fused, the largest of {Count(longest)} layers; "
            + $"{NumberText.Significant(report.EmaBytes / 1e6)} MB of external traffic.";
    }

    private static string Kilobytes(long bytes) => NumberText.Significant(bytes / BytesPerKilobyte, 3);

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
