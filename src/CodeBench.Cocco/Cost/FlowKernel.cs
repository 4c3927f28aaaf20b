using System.Runtime.CompilerServices;

namespace CodeBench.Cocco;

/// <summary>
/// Stages 1 and 2 of the flow, footprint and traffic of a subgraph in one backward walk over flat arrays. Allocates nothing; not thread-safe.
/// Uses x(u) = Delta(u) + max over consumers of ceil(F - s), which is f_v(Delta/s) written out.
/// </summary>
internal sealed class FlowKernel
{
    private readonly PartitionGraph _graph;
    private readonly SlotShape[] _shapes;
    private readonly SlotFlow[] _flows;
    private readonly int[] _member;
    private readonly int[] _root;
    private readonly int[] _inputs;
    private readonly long[] _cycles;
    private readonly (double Image, double Batch)[] _energy;
    private readonly bool _trimSide;
    private int _stamp;
    private int _inputCount;
    private int _components;

    public FlowKernel(PartitionGraph graph, EvaluationOptions options)
    {
        _graph = graph;
        _trimSide = options.Tiles.TrimSide;
        _shapes = [.. graph.Tensors.Select((tensor, slot) => new SlotShape(tensor, options.Tiles.ChannelBlock, graph.ConsumerStart[slot + 1] - graph.ConsumerStart[slot]))];
        _flows = new SlotFlow[_shapes.Length];
        _member = new int[_shapes.Length];
        _root = new int[_shapes.Length];
        _inputs = new int[_shapes.Length];
        _cycles = [.. graph.Layers.Select(layer => LayerTiming.Cycles(layer, options.Profile, options.Cores))];
        _energy = [.. graph.Layers.Select(layer => options.Profile.OnChip is null ? LayerTiming.Picojoules(layer, options.Profile) : default)];
    }

    /// <summary>Slots that the last subgraph read from outside.</summary>
    public ReadOnlySpan<int> Inputs => _inputs.AsSpan(0, _inputCount);

    /// <summary>The final state of a tensor of the last subgraph; offsets are clipped, x = min(offset + overhang, axis).</summary>
    public SlotFlow FlowOf(int slot) => _flows[slot];

    /// <param name="layers">Distinct layers, ascending.</param>
    /// <param name="tileRows">Output tile, stage 1.</param>
    /// <param name="tileColumns">Output tile, stage 1.</param>
    /// <param name="record">Everything but the whole-map fields and the detailed energies.</param>
    public void Evaluate(ReadOnlySpan<int> layers, int tileRows, int tileColumns, out SubgraphRecord record)
    {
        Begin(layers);
        record = default;
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            var v = layers[i];
            ref var flow = ref _flows[v];
            ref readonly var shape = ref _shapes[v];
            if (flow.Stamp != _stamp)
                Open(ref flow, Math.Min(tileRows, shape.Height), Math.Min(tileColumns, shape.Width), 0);
            record.ActivationBytes += Footprint(ref flow, in shape, flow.Readers > 0);
            if (flow.Readers < shape.Consumers || shape.Consumers == 0)
                record.OutputBytes += shape.Bytes;
            record.WeightBytes += _graph.Weights[v];
            record.Cycles += _cycles[v];
            record.OnChipPicojoules += _energy[v].Image;
            record.WeightReadPicojoules += _energy[v].Batch;
            Push(v, in flow);
        }
        for (var i = 0; i < _inputCount; i++)
        {
            var slot = _inputs[i];
            record.ActivationBytes += Footprint(ref _flows[slot], in _shapes[slot], true);
            record.InputBytes += _shapes[slot].Bytes;
        }
        record.Regions = layers.Length + _inputCount;
        record.Layers = layers.Length;
        record.Connected = _components == 1;
    }

    private void Begin(ReadOnlySpan<int> layers)
    {
        _stamp++;
        _inputCount = 0;
        _components = layers.Length;
        foreach (var v in layers)
        {
            _member[v] = _stamp;
            _root[v] = v;
        }
    }

    private void Open(ref SlotFlow flow, int rows, int columns, int readers)
    {
        flow.Stamp = _stamp;
        flow.Readers = readers;
        flow.RowOffset = rows;
        flow.ColumnOffset = columns;
        flow.RowOverhang = 0;
        flow.ColumnOverhang = 0;
    }

    /// <summary>Tells the producers of v what v asks of them.</summary>
    private void Push(int v, in SlotFlow flow)
    {
        var edges = _graph.Edges;
        var end = _graph.EdgeStart[v + 1];
        for (var e = _graph.EdgeStart[v]; e < end; e++)
        {
            ref readonly var edge = ref edges[e];
            ref var producer = ref _flows[edge.Slot];
            ref readonly var shape = ref _shapes[edge.Slot];
            var inside = _member[edge.Slot] == _stamp;
            if (producer.Stamp != _stamp)
            {
                Open(ref producer, 1, 1, 0);
                if (!inside)
                    _inputs[_inputCount++] = edge.Slot;
            }
            producer.Readers++;
            producer.RowOffset = edge.RowFull ? shape.Height : Align(producer.RowOffset, flow.RowOffset, edge.RowStride, edge.RowDivisor, shape.Height);
            producer.ColumnOffset = edge.ColumnFull ? shape.Width : Align(producer.ColumnOffset, flow.ColumnOffset, edge.ColumnStride, edge.ColumnDivisor, shape.Width);
            producer.RowOverhang = Math.Max(producer.RowOverhang, edge.RowOverhang);
            producer.ColumnOverhang = Math.Max(producer.ColumnOverhang, edge.ColumnOverhang);
            if (inside)
                Join(v, edge.Slot);
        }
    }

    /// <summary>min(lcm(offset, consumer*stride/divisor), length), a fraction multiplied up to a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Align(int offset, int consumer, int stride, int divisor, int length)
    {
        var step = (long)consumer * stride;
        if (divisor != 1)
            step /= Fraction.Gcd(step, divisor);
        if (offset >= length || step >= length)
            return length;
        if (offset == 1 || step % offset == 0)
            return (int)step;
        return offset % step == 0 ? offset : (int)Math.Min(length, offset / Fraction.Gcd(offset, step) * step);
    }

    /// <summary>MAIN + SIDE, bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Footprint(ref SlotFlow flow, in SlotShape shape, bool readInside)
    {
        var rows = Math.Min(flow.RowOffset + flow.RowOverhang, shape.Height);
        var columns = Math.Min(flow.ColumnOffset + flow.ColumnOverhang, shape.Width);
        var area = (long)rows * columns;
        if (readInside && rows < shape.Height && columns < shape.Width)
            area += (long)(rows - flow.RowOffset) * (_trimSide ? shape.Width - columns : shape.Width);
        return area * shape.AlignedChannels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Join(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a == b)
            return;
        _root[a] = b;
        _components--;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int v)
    {
        var root = _root;
        while (root[v] != v)
        {
            root[v] = root[root[v]];
            v = root[v];
        }
        return v;
    }
}
