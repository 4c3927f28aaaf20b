using System.Runtime.CompilerServices;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Halide's grouping (Cocco §4.2.2): from single layers, merge the edge-adjacent pair with the largest positive benefit until there is none.
/// Ties: the first pair in the order of consumers and their listed producers.
/// </summary>
public sealed class GreedySearch
{
    private readonly SubgraphEvaluator _evaluator;
    private readonly CostModel _model;
    private readonly PartitionGraph _graph;
    private readonly int[] _labels;
    private readonly double[] _cost;
    private readonly Key128[] _key;
    private readonly bool[] _reached;
    private readonly int[] _stack;
    private long _samples;

    private GreedySearch(SubgraphEvaluator evaluator, CostModel model)
    {
        _evaluator = evaluator;
        _model = model;
        _graph = evaluator.Graph;
        _labels = [.. Enumerable.Range(0, _graph.Count)];
        _key = [.. evaluator.Keys];
        _cost = [.. _labels.Select(v => model.Cost(in evaluator.Evaluate([v])))];
        _reached = new bool[_graph.Count];
        _stack = new int[_graph.Count];
    }

    public static SearchResult Run(SubgraphEvaluator evaluator, CostModel model)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        var search = new GreedySearch(evaluator, model);
        while (search.MergeBest())
        {
        }
        new PartitionRepair(search._graph).Normalise(search._labels, RandomStream.FromSeed(0));
        var cost = new GenomeScorer(evaluator).Score(search._labels, model, RandomStream.FromSeed(0));
        return new SearchResult("greedy", Partition.FromLabels(search._labels), model.Buffers, cost, search._samples);
    }

    private bool MergeBest()
    {
        var best = 0.0;
        var (into, from) = (-1, -1);
        for (var v = 0; v < _graph.Count; v++)
        {
            for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
            {
                var u = _graph.Edges[e].Slot;
                if (u >= _graph.Count || _labels[u] == _labels[v] || !(Benefit(_labels[u], _labels[v]) > best) || WouldCycle(_labels[u], _labels[v]))
                    continue;
                best = Benefit(_labels[u], _labels[v]);
                (into, from) = (_labels[u], _labels[v]);
            }
        }
        if (into < 0)
            return false;
        _key[into] ^= _key[from];
        _cost[into] += _cost[from] - best;
        _labels.AsSpan().Replace(from, into);
        return true;
    }

    /// <summary>cost(a) + cost(b) - cost(a and b); negative infinity if they do not fit together.</summary>
    private double Benefit(int a, int b)
    {
        _samples++;
        var key = _key[a] ^ _key[b];
        ref readonly var record = ref _evaluator.Find(key);
        if (Unsafe.IsNullRef(in record))
            record = ref _evaluator.Evaluate(key, Members(a, b));
        return _model.Fits(in record) ? _cost[a] + _cost[b] - _model.Cost(in record) : double.NegativeInfinity;
    }

    private ReadOnlySpan<int> Members(int a, int b)
    {
        var count = 0;
        for (var v = 0; v < _labels.Length; v++)
        {
            if (_labels[v] == a || _labels[v] == b)
                _stack[count++] = v;
        }
        return _stack.AsSpan(0, count);
    }

    /// <summary>Some path leaves a and comes to b through a third subgraph.</summary>
    private bool WouldCycle(int a, int b)
    {
        Array.Clear(_reached);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var v = 0; v < _labels.Length; v++)
            {
                var label = _labels[v];
                if (label == a || _reached[label] || !ReadsReached(v, label == b ? -1 : a))
                    continue;
                if (label == b)
                    return true;
                _reached[label] = changed = true;
            }
        }
        return false;
    }

    private bool ReadsReached(int v, int label)
    {
        for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
        {
            var u = _graph.Edges[e].Slot;
            if (u < _labels.Length && (_labels[u] == label || _reached[_labels[u]]))
                return true;
        }
        return false;
    }
}
