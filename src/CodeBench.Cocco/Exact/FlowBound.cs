namespace CodeBench.Cocco;

/// <summary>
/// The least activation memory that a subgraph, or anything it can grow into by taking in later layers, can need. A superset may change an output's
/// tile (a small or up-sampling consumer can shrink it), so footprints are not monotone; this bound is: least offsets for outputs, maximum in place of
/// the least common multiple, and the smaller of "slides" and "held whole" for each tensor.
/// </summary>
internal sealed class FlowBound
{
    private readonly PartitionGraph _graph;
    private readonly SlotShape[] _shapes;
    private readonly int[] _leastRows;
    private readonly int[] _leastColumns;
    private readonly SlotFlow[] _flows;
    private readonly int[] _inputs;
    private readonly bool[] _inside;
    private readonly bool _trimSide;
    private int _stamp;

    public FlowBound(PartitionGraph graph, TileOptions tiles)
    {
        _graph = graph;
        _trimSide = tiles.TrimSide;
        _shapes = [.. graph.Tensors.Select(tensor => new SlotShape(tensor, tiles.ChannelBlock, 0))];
        _flows = new SlotFlow[_shapes.Length];
        _inputs = new int[_shapes.Length];
        _inside = new bool[_shapes.Length];
        (_leastRows, _leastColumns) = (new int[graph.Count], new int[graph.Count]);
        var rows = tiles.Alternatives.Select(tile => tile.Rows).Append(tiles.Rows).Min();
        var columns = tiles.Alternatives.Select(tile => tile.Columns).Append(tiles.Columns).Min();
        for (var v = graph.Count - 1; v >= 0; v--)
            FindLeast(v, rows, columns);
    }

    /// <param name="layers">Ascending.</param>
    /// <returns>Bytes.</returns>
    public long ActivationBytes(ReadOnlySpan<int> layers)
    {
        _stamp++;
        var inputs = 0;
        long bytes = 0;
        foreach (var v in layers)
            _inside[v] = true;
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            var v = layers[i];
            ref var flow = ref _flows[v];
            if (flow.Stamp != _stamp)
                flow = new SlotFlow { Stamp = _stamp, RowOffset = _leastRows[v], ColumnOffset = _leastColumns[v] };
            bytes += Footprint(in flow, in _shapes[v]);
            for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
                Push(in _graph.Edges[e], in flow, ref inputs);
        }
        for (var i = 0; i < inputs; i++)
            bytes += Footprint(in _flows[_inputs[i]], in _shapes[_inputs[i]]);
        foreach (var v in layers)
            _inside[v] = false;
        return bytes;
    }

    /// <summary>The least offset that an output can have in any subgraph: its own tile, or what one consumer asks for.</summary>
    private void FindLeast(int v, int rows, int columns)
    {
        var shape = _shapes[v];
        (_leastRows[v], _leastColumns[v]) = (Math.Min(rows, shape.Height), Math.Min(columns, shape.Width));
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
        {
            var w = _graph.Consumers[c];
            for (var e = _graph.EdgeStart[w]; e < _graph.EdgeStart[w + 1]; e++)
            {
                ref readonly var edge = ref _graph.Edges[e];
                if (edge.Slot != v)
                    continue;
                _leastRows[v] = Math.Min(_leastRows[v], edge.RowFull ? shape.Height : Step(_leastRows[w], edge.RowStride, edge.RowDivisor));
                _leastColumns[v] = Math.Min(_leastColumns[v], edge.ColumnFull ? shape.Width : Step(_leastColumns[w], edge.ColumnStride, edge.ColumnDivisor));
            }
        }
    }

    private void Push(in GraphEdge edge, in SlotFlow consumer, ref int inputs)
    {
        ref var flow = ref _flows[edge.Slot];
        ref readonly var shape = ref _shapes[edge.Slot];
        if (flow.Stamp != _stamp)
        {
            flow = new SlotFlow { Stamp = _stamp, RowOffset = 1, ColumnOffset = 1 };
            if (!_inside[edge.Slot])
                _inputs[inputs++] = edge.Slot;
        }
        flow.Readers++;
        flow.RowOffset = Math.Min(shape.Height, Math.Max(flow.RowOffset, edge.RowFull ? shape.Height : Step(consumer.RowOffset, edge.RowStride, edge.RowDivisor)));
        flow.ColumnOffset = Math.Min(shape.Width, Math.Max(flow.ColumnOffset, edge.ColumnFull ? shape.Width : Step(consumer.ColumnOffset, edge.ColumnStride, edge.ColumnDivisor)));
        flow.RowOverhang = Math.Max(flow.RowOverhang, edge.RowOverhang);
        flow.ColumnOverhang = Math.Max(flow.ColumnOverhang, edge.ColumnOverhang);
    }

    private static int Step(int offset, int stride, int divisor) => Math.Max(1, (int)Math.Min(int.MaxValue, ((long)offset * stride + divisor - 1) / divisor));

    private long Footprint(in SlotFlow flow, in SlotShape shape)
    {
        long rows = Math.Min(flow.RowOffset + flow.RowOverhang, shape.Height);
        long columns = Math.Min(flow.ColumnOffset + flow.ColumnOverhang, shape.Width);
        var sliding = rows * columns + (_trimSide || flow.Readers == 0 ? 0 : (long)flow.RowOverhang * shape.Width);
        return Math.Min(sliding, Math.Min(rows * shape.Width, shape.Height * columns)) * shape.AlignedChannels;
    }
}
