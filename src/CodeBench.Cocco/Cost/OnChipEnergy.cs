namespace CodeBench.Cocco;

/// <summary>
/// On-chip energy memory by memory, from the tile flow (docs/cocco.md, detailed model). Dense MACs share an activation byte over 8 lanes and a
/// partial sum over 8 products; depth-wise and vector operations share neither.
/// </summary>
internal sealed class OnChipEnergy(PartitionGraph graph, OnChipEnergies energies)
{
    private const double Lanes = 8;

    public void Add(ReadOnlySpan<int> layers, FlowKernel kernel, ref SubgraphRecord record)
    {
        var global = 0.0;
        foreach (var v in layers)
        {
            var layer = graph.Layers[v];
            var updates = Updates(kernel, v, graph.Tensors[v]);
            record.OnChipPicojoules += Arithmetic(layer) + layer.Output.Bytes * energies.Collector;
            record.WeightReadPicojoules += layer.WeightBytes * updates * (energies.GlobalRead + energies.LocalWeightWrite + energies.LocalWeightRead);
            global += layer.Output.Bytes * energies.GlobalWrite + InputReads(v, kernel, updates) * (energies.GlobalRead + energies.LocalActivationWrite);
        }
        record.OnChipPicojoules += global + record.InputBytes * energies.GlobalWrite + record.OutputBytes * energies.GlobalRead;
    }

    private double Arithmetic(Layer layer) => layer.Kind switch
    {
        LayerKind.Convolution or LayerKind.MatMul => layer.Operations * (energies.Mac + energies.LocalActivationRead / Lanes + energies.PartialSum / Lanes),
        LayerKind.Depthwise => layer.Operations * (energies.Mac + energies.LocalActivationRead + energies.PartialSum),
        _ => layer.Operations * (energies.VectorOperation + energies.LocalActivationRead),
    };

    /// <summary>Bytes of source tiles that all updates of a layer read; a tile never reads more than the whole tensor an update.</summary>
    private double InputReads(int v, FlowKernel kernel, double updates)
    {
        var flow = kernel.FlowOf(v);
        var bytes = 0.0;
        for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
        {
            var edge = graph.Edges[e];
            var tensor = graph.Tensors[edge.Slot];
            var rows = edge.RowFull ? tensor.Height : Math.Min(tensor.Height, (flow.RowOffset * edge.RowStride + edge.RowDivisor - 1) / edge.RowDivisor + Math.Max(0, edge.RowOverhang));
            var columns = edge.ColumnFull ? tensor.Width : Math.Min(tensor.Width, (flow.ColumnOffset * edge.ColumnStride + edge.ColumnDivisor - 1) / edge.ColumnDivisor + Math.Max(0, edge.ColumnOverhang));
            bytes += (double)rows * columns * tensor.Channels * updates;
        }
        return bytes;
    }

    private static double Updates(FlowKernel kernel, int slot, Tensor tensor)
    {
        var flow = kernel.FlowOf(slot);
        return Math.Ceiling(tensor.Height / (double)flow.RowOffset) * Math.Ceiling(tensor.Width / (double)flow.ColumnOffset);
    }
}
