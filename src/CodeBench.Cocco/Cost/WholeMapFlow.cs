namespace CodeBench.Cocco;

/// <summary>
/// Beyond the paper: a subgraph run layer by layer on whole feature maps. A layer's weights are freed when it is done, a map when its last
/// reader inside is done; a map that only goes out is freed at once.
/// </summary>
internal sealed class WholeMapFlow(PartitionGraph graph, int channelBlock)
{
    private readonly long[] _bytes = [.. graph.Tensors.Select(tensor => (long)(tensor.Channels + channelBlock - 1) / channelBlock * channelBlock * tensor.Height * tensor.Width)];
    private readonly int[] _readers = new int[graph.Tensors.Length];
    private readonly bool[] _held = new bool[graph.Tensors.Length];

    public void Add(ReadOnlySpan<int> layers, ref SubgraphRecord record)
    {
        foreach (var v in layers)
        {
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
                _readers[graph.Edges[e].Slot]++;
        }
        long live = 0;
        foreach (var v in layers)
        {
            live += Hold(v);
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
                live += Hold(graph.Edges[e].Slot);
            record.WholeMapBytes = Math.Max(record.WholeMapBytes, live);
            record.WholeMapSharedBytes = Math.Max(record.WholeMapSharedBytes, live + graph.Weights[v]);
            record.LargestWeightBytes = Math.Max(record.LargestWeightBytes, graph.Weights[v]);
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                if (--_readers[graph.Edges[e].Slot] == 0)
                    live -= Release(graph.Edges[e].Slot);
            }
            if (_readers[v] == 0)
                live -= Release(v);
        }
    }

    private long Hold(int slot)
    {
        var added = _held[slot] ? 0 : _bytes[slot];
        _held[slot] = true;
        return added;
    }

    private long Release(int slot)
    {
        _held[slot] = false;
        return _bytes[slot];
    }
}
