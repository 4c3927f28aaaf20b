using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Beyond the paper: simulated annealing over single moves that are priced incrementally: a layer changes its subgraph or leaves it, two subgraphs
/// that an edge joins merge, one is cut in two. Millions of moves a second on one core.
/// </summary>
public sealed class LocalSearch
{
    private const int StepsPerTemperature = 256;
    private const int RespaceInterval = 1 << 16;
    private readonly PartitionGraph _graph;
    private readonly LocalState _state;
    private readonly RandomStream _random;
    private readonly int[] _best;
    private double _bestCost;
    private double _temperature;

    private LocalSearch(SubgraphEvaluator evaluator, CostModel model, Partition start, RandomStream random)
    {
        _graph = evaluator.Graph;
        _state = new LocalState(evaluator, model, start.Labels);
        _random = random;
        _best = [.. start.Labels];
        _bestCost = _state.Cost;
    }

    /// <param name="evaluator">Graph and records.</param>
    /// <param name="model">Capacities and metric.</param>
    /// <param name="start">A valid partition, every subgraph within the buffers.</param>
    /// <param name="random">Every random choice.</param>
    /// <param name="options">Budget and cooling.</param>
    public static SearchResult Run(SubgraphEvaluator evaluator, CostModel model, Partition start, RandomStream random, LocalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(random);
        options ??= LocalOptions.Default;
        var search = new LocalSearch(evaluator, model, start, random);
        var progress = new List<SearchProgress> { new(0, search._bestCost + model.HardwareCost) };
        for (var round = 0; round < options.Rounds; round++)
        {
            search.Cool(options, options.Moves / options.Rounds);
            progress.Add(new((round + 1) * (options.Moves / options.Rounds), search._bestCost + model.HardwareCost));
        }
        var partition = Partition.FromLabels(search._best);
        return new SearchResult("local", partition, model.Buffers, search._bestCost + model.HardwareCost, options.Moves) { Progress = progress };
    }

    private void Cool(LocalOptions options, long moves)
    {
        _state.Load(_best);
        var hot = options.HotPart * _bestCost;
        var cold = options.ColdPart * _bestCost;
        for (long done = 0; done < moves; done += StepsPerTemperature)
        {
            _temperature = hot * Math.Pow(cold / hot, done / (double)moves);
            if (done % RespaceInterval == 0)
                _state.Respace();
            var steps = (int)Math.Min(StepsPerTemperature, moves - done);
            for (var step = 0; step < steps; step++)
                Step(_random.NextUInt64());
        }
        _state.Load(_best);
        _bestCost = _state.Cost;
    }

    /// <summary>One move out of 64 random bits: the layer, its neighbour and the kind.</summary>
    private void Step(ulong bits)
    {
        var v = (int)((bits & 0xFFFF_FFFF) * (ulong)_graph.Count >> 32);
        var kind = (int)(bits >> 56);
        var pick = (uint)(bits >> 32) & 0xFF_FFFF;
        if (kind < 16)
            TrySplit(v);
        else if (kind < 32)
            TryMove(v, -1);
        else if (Neighbour(v, pick) is >= 0 and var u && _state.GroupOf(u) != _state.GroupOf(v))
        {
            if (kind < 64)
                TryMerge(Math.Min(u, v), Math.Max(u, v));
            else
                TryMove(v, _state.GroupOf(u));
        }
    }

    private int Neighbour(int v, uint pick)
    {
        var producers = _graph.EdgeStart[v + 1] - _graph.EdgeStart[v];
        var consumers = _graph.ConsumerStart[v + 1] - _graph.ConsumerStart[v];
        var i = (int)((ulong)pick * (ulong)(producers + consumers) >> 24);
        if (i >= producers)
            return _graph.Consumers[_graph.ConsumerStart[v] + i - producers];
        var u = _graph.Edges[_graph.EdgeStart[v] + i].Slot;
        return u < _graph.Count ? u : -1;
    }

    private void TryMove(int v, int target)
    {
        var delta = _state.TryMove(v, target, out var costs);
        if (!Accepts(delta))
            return;
        _state.Move(v, target, costs);
        Note();
    }

    private void TryMerge(int u, int v)
    {
        var delta = _state.TryMerge(_state.GroupOf(u), _state.GroupOf(v), out var cost);
        if (Accepts(delta) && _state.Merge(_state.GroupOf(u), _state.GroupOf(v), cost))
            Note();
    }

    private void TrySplit(int v)
    {
        var delta = _state.TrySplit(v, out var costs);
        if (!Accepts(delta))
            return;
        _state.Split(v, costs);
        Note();
    }

    /// <summary>Metropolis: always when it does not cost more, else with exp(-delta/T). False for NaN.</summary>
    private bool Accepts(double delta) => delta <= 0 || (delta < 20 * _temperature && _random.NextDouble() < Math.Exp(-delta / _temperature));

    private void Note()
    {
        if (_state.Cost >= _bestCost * (1 - 1e-12))
            return;
        _bestCost = _state.Cost;
        _state.Save(_best);
    }
}
