using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// The optimal partition, with a certificate. States are down-sets of executed layers (Cocco §4.2.1); a transition appends one connected subgraph that
/// fits. Best-first by cost so far plus a consistent lower bound of the rest, cut off at the cost of a heuristic partition; capacity prunes only what no
/// superset can mend. When a budget ends it, the smallest open bound is a proven lower bound of every partition.
/// </summary>
public sealed class ExactSearch
{
    private readonly SubgraphEvaluator _evaluator;
    private readonly CostModel _model;
    private readonly DownSetStore _store;
    private readonly SubgraphGrowth _growth;
    private readonly PriorityQueue<int, (double Bound, int Remaining)> _open = new();
    private double _upper;
    private int _goal = -1;
    private Partition _incumbent;

    private ExactSearch(SubgraphEvaluator evaluator, CostModel model, SearchResult incumbent)
    {
        _evaluator = evaluator;
        _model = model;
        _store = new DownSetStore(evaluator.Graph.Count);
        _growth = new SubgraphGrowth(evaluator, model);
        _upper = incumbent.Cost - model.HardwareCost;
        _incumbent = incumbent.Partition;
    }

    /// <param name="evaluator">Graph and records.</param>
    /// <param name="model">Capacities and metric.</param>
    /// <param name="options">When to give up.</param>
    /// <exception cref="ProblemException">The options include running whole maps, for which no useful bound is known.</exception>
    public static SearchResult Run(SubgraphEvaluator evaluator, CostModel model, ExactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        options ??= ExactOptions.Default;
        if (evaluator.Options.Tiles.WholeMaps)
            throw new ProblemException("the exact search cannot run with whole maps", "freeing weights layer by layer leaves almost nothing to prune by", "method cocco, or without whole maps");
        var incumbent = MemeticSearch.FirstGuess(evaluator, model, RandomStream.FromSeed(0).Child("incumbent"));
        var search = new ExactSearch(evaluator, model, incumbent);
        var lower = search.Solve(options);
        return search.Report(lower);
    }

    private double Solve(ExactOptions options)
    {
        var root = _store.AddRoot();
        _open.Enqueue(root, (_growth.RootBound, _evaluator.Graph.Count));
        while (_open.TryPeek(out var state, out var priority))
        {
            if (priority.Bound >= _upper * (1 - 1e-12))
                return _upper;
            if (_growth.Considered >= options.MaxSubgraphs || _store.Count >= options.MaxStates)
                return priority.Bound;
            _open.Dequeue();
            if (_store.IsClosed(state))
                continue;
            _store.Close(state);
            _growth.Expand(_store, state, this, options.MaxSubgraphs, static (ExactSearch search, in GrowthStep step) => search.Take(in step));
            if (_growth.Stopped)
                return Math.Min(priority.Bound, _upper);
        }
        return _upper;
    }

    private void Take(in GrowthStep step)
    {
        if (step.Bound >= _upper * (1 - 1e-12))
            return;
        var state = _store.Reach(step.Parent, step.Subgraph, step.Key, step.Cost);
        if (state < 0)
            return;
        if (step.Remaining > 0)
        {
            _open.Enqueue(state, (step.Bound, step.Remaining));
            return;
        }
        _upper = step.Cost;
        _goal = state;
    }

    private SearchResult Report(double lower)
    {
        if (_goal >= 0)
        {
            var labels = _store.Labels(_goal);
            new PartitionRepair(_evaluator.Graph).Normalise(labels, RandomStream.FromSeed(0));
            _incumbent = Partition.FromLabels(labels);
        }
        return new SearchResult("exact", _incumbent, _model.Buffers, _upper + _model.HardwareCost, _growth.Considered) { LowerBound = lower + _model.HardwareCost };
    }
}
