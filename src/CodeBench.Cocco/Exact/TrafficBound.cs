namespace CodeBench.Cocco;

/// <summary>
/// What the layers that are still to run cost at least, however they are partitioned: their weights; each tensor that exists and is still read, once;
/// final outputs; and tensors that have to leave the chip because their producer and one of their readers cannot share a subgraph (everything on a
/// path between the two would have to be in it as well).
/// </summary>
internal sealed class TrafficBound
{
    private readonly PartitionGraph _graph;
    private readonly CostModel _model;

    public TrafficBound(SubgraphEvaluator evaluator, CostModel model, FlowBound flow)
    {
        _graph = evaluator.Graph;
        _model = model;
        var n = _graph.Count;
        (Ema, Cycles, Energy) = (new long[n], new long[n], new double[n]);
        var additive = evaluator.Options.Profile.OnChip is null;
        for (var v = 0; v < n; v++)
        {
            ref readonly var record = ref evaluator.Evaluate([v]);
            Ema[v] = _graph.Weights[v] + Outputs(v, flow);
            if (IsAlone(v, flow))
                Ema[v] += model.Ema(in record) - record.WeightBytes - model.Settings.Batch * (record.InputBytes + record.OutputBytes);
            Cycles[v] = record.Cycles;
            Energy[v] = additive ? model.Settings.Batch * record.OnChipPicojoules + record.WeightReadPicojoules : 0;
        }
    }

    /// <summary>External bytes that layer v brings with it while it has not run.</summary>
    public long[] Ema { get; }

    public long[] Cycles { get; }

    /// <summary>On-chip pJ of the batch.</summary>
    public double[] Energy { get; }

    /// <summary>Bytes to read a tensor for the whole batch.</summary>
    public long Read(int slot) => _model.Settings.Batch * _graph.Tensors[slot].Bytes;

    private long Outputs(int v, FlowBound flow)
    {
        if (_graph.ConsumerStart[v] == _graph.ConsumerStart[v + 1])
            return Read(v);
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
        {
            if (!CanShare(v, _graph.Consumers[c], flow))
                return 2 * Read(v);
        }
        return 0;
    }

    /// <summary>No feasible subgraph holds v, so it runs by layer-level tiling.</summary>
    private bool IsAlone(int v, FlowBound flow) => !_model.Holds(flow.ActivationBytes([v]), _graph.Weights[v]);

    /// <summary>Some feasible subgraph may hold u and its reader v: then it holds all layers on the paths between them.</summary>
    private bool CanShare(int u, int v, FlowBound flow)
    {
        var from = new bool[v + 1];
        from[u] = true;
        for (var w = u + 1; w <= v; w++)
        {
            for (var e = _graph.EdgeStart[w]; e < _graph.EdgeStart[w + 1] && !from[w]; e++)
                from[w] = _graph.Edges[e].Slot < w && from[_graph.Edges[e].Slot];
        }
        var layers = new List<int>();
        var needed = new bool[v + 1];
        needed[v] = true;
        for (var w = v; w >= u; w--)
        {
            if (!needed[w] || !from[w])
                continue;
            layers.Add(w);
            for (var e = _graph.EdgeStart[w]; e < _graph.EdgeStart[w + 1]; e++)
            {
                if (_graph.Edges[e].Slot < w)
                    needed[_graph.Edges[e].Slot] = true;
            }
        }
        layers.Reverse();
        var weights = layers.Sum(w => _graph.Weights[w]);
        return _model.Holds(flow.ActivationBytes([.. layers]), weights);
    }
}
