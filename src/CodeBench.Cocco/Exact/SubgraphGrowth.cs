namespace CodeBench.Cocco;

/// <summary>
/// Lists every subgraph that can be appended to a down-set: each set of layers whose producers are all executed or inside, once, by including or
/// excluding one ready layer at a time; a branch ends where no superset can fit. Not thread-safe.
/// </summary>
internal sealed class SubgraphGrowth
{
    private readonly SubgraphEvaluator _evaluator;
    private readonly PartitionGraph _graph;
    private readonly CostModel _model;
    private readonly FlowBound _flow;
    private readonly TrafficBound _traffic;
    private readonly int[] _missing;
    private readonly int[] _readers;
    private readonly int[] _ready;
    private readonly int[] _subgraph;
    private readonly int[] _inputUse;
    private int _size;
    private int _inputs;
    private long _weights;
    private Key128 _key;
    private Rest _rest;
    private long _limit;

    public SubgraphGrowth(SubgraphEvaluator evaluator, CostModel model)
    {
        _evaluator = evaluator;
        _graph = evaluator.Graph;
        _model = model;
        _flow = new FlowBound(_graph, evaluator.Options.Tiles);
        _traffic = new TrafficBound(evaluator, model, _flow);
        _missing = new int[_graph.Count];
        _readers = new int[_graph.Tensors.Length];
        _ready = new int[_graph.Count * 2];
        _subgraph = new int[_graph.Count];
        _inputUse = new int[_graph.Tensors.Length];
    }

    /// <summary>Sums over the layers that have not run.</summary>
    private record struct Rest(long Ema, long Weights, double Energy, double Cycles, int Layers);

    /// <summary>Subgraphs looked at so far.</summary>
    public long Considered { get; private set; }

    /// <summary>The limit ended the last expansion.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The least that the whole graph can cost.</summary>
    public double RootBound
    {
        get
        {
            Load(null, -1);
            return Bound();
        }
    }

    /// <summary>Calls <paramref name="take"/> for each subgraph that fits.</summary>
    public void Expand<T>(DownSetStore store, int state, T target, long limit, StepAction<T> take)
    {
        Load(store, state);
        _limit = limit;
        var (cost, key) = (store.CostOf(state), store.KeyOf(state));
        var ready = 0;
        for (var v = 0; v < _graph.Count; v++)
        {
            if (_missing[v] == 0 && !store.Contains(state, v))
                _ready[ready++] = v;
        }
        Grow(0, ready, new Frame<T>(state, cost, key, target, take));
    }

    public delegate void StepAction<T>(T target, in GrowthStep step);

    private readonly record struct Frame<T>(int State, double Cost, Key128 Key, T Target, StepAction<T> Take);

    private void Grow<T>(int from, int end, in Frame<T> frame)
    {
        for (var i = from; i < end && !Stopped; i++)
        {
            var v = _ready[i];
            var newEnd = Include(v, end);
            if (CanFit())
            {
                Consider(in frame);
                Grow(i + 1, newEnd, in frame);
            }
            Exclude(v);
        }
    }

    private void Consider<T>(in Frame<T> frame)
    {
        Considered++;
        Stopped = Considered >= _limit;
        var subgraph = _subgraph.AsSpan(0, _size);
        ref readonly var record = ref _evaluator.Evaluate(_key, subgraph);
        if (!_model.Allows(in record))
            return;
        var cost = frame.Cost + _model.Cost(in record);
        frame.Take(frame.Target, new GrowthStep
        {
            Parent = frame.State,
            Subgraph = subgraph,
            Key = frame.Key ^ _key,
            Cost = cost,
            Bound = cost + Bound(),
            Remaining = _rest.Layers,
        });
    }

    private double Bound() => _model.CostOf(_rest.Ema, _rest.Weights, _rest.Energy, _rest.Cycles);

    /// <summary>A lone layer always runs; more only if some superset can fit.</summary>
    private bool CanFit() =>
        _size == 1 || ((_model.Settings.RegionLimit is not { } limit || _size + _inputs <= limit) &&
        _model.Holds(0, _weights) && _model.Holds(_flow.ActivationBytes(_subgraph.AsSpan(0, _size)), _weights));

    private void Load(DownSetStore? store, int state)
    {
        (_size, _inputs, _weights, _key, _rest, Stopped) = (0, 0, 0, default, default, false);
        Array.Clear(_readers);
        for (var v = 0; v < _graph.Count; v++)
        {
            _missing[v] = 0;
            if (store is not null && store.Contains(state, v))
                continue;
            _rest = Add(_rest, v, 1);
            for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
            {
                var slot = _graph.Edges[e].Slot;
                _readers[slot]++;
                var made = slot >= _graph.Count || (store is not null && store.Contains(state, slot));
                if (!made)
                    _missing[v]++;
                else if (_readers[slot] == 1)
                    _rest.Ema += _traffic.Read(slot);
            }
        }
    }

    private Rest Add(Rest rest, int v, int sign) => new(
        rest.Ema + sign * _traffic.Ema[v],
        rest.Weights + sign * _graph.Weights[v],
        rest.Energy + sign * _traffic.Energy[v],
        rest.Cycles + sign * _traffic.Cycles[v],
        rest.Layers + sign);

    /// <summary>Takes v into the subgraph; returns the end of the ready list with what became ready.</summary>
    private int Include(int v, int end)
    {
        Insert(v);
        _weights += _graph.Weights[v];
        _key ^= _evaluator.Keys[v];
        _rest = Add(_rest, v, -1);
        for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
        {
            var slot = _graph.Edges[e].Slot;
            if (--_readers[slot] == 0)
                _rest.Ema -= _traffic.Read(slot);
            if (!IsInside(slot) && _inputUse[slot]++ == 0)
                _inputs++;
        }
        if (_readers[v] > 0)
            _rest.Ema += _traffic.Read(v);
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
        {
            if (--_missing[_graph.Consumers[c]] == 0)
                _ready[end++] = _graph.Consumers[c];
        }
        return end;
    }

    private void Exclude(int v)
    {
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
            _missing[_graph.Consumers[c]]++;
        if (_readers[v] > 0)
            _rest.Ema -= _traffic.Read(v);
        for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
        {
            var slot = _graph.Edges[e].Slot;
            if (_readers[slot]++ == 0)
                _rest.Ema += _traffic.Read(slot);
            if (!IsInside(slot) && --_inputUse[slot] == 0)
                _inputs--;
        }
        _rest = Add(_rest, v, 1);
        _key ^= _evaluator.Keys[v];
        _weights -= _graph.Weights[v];
        var at = _subgraph.AsSpan(0, _size).IndexOf(v);
        _subgraph.AsSpan(at + 1, _size - at - 1).CopyTo(_subgraph.AsSpan(at));
        _size--;
    }

    private bool IsInside(int slot) => _subgraph.AsSpan(0, _size).Contains(slot);

    private void Insert(int v)
    {
        var i = _size++;
        for (; i > 0 && _subgraph[i - 1] > v; i--)
            _subgraph[i] = _subgraph[i - 1];
        _subgraph[i] = v;
    }
}
