using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Dynamic programming over one order of the layers (Cocco §4.2.3, Irregular-NN): best[j] = min over i of best[i] + cost(order[i..j)).
/// An interval that is not connected costs the sum of its components, which must all fit.
/// </summary>
public sealed class IntervalSearch
{
    /// <summary>Longest interval that is tried.</summary>
    public const int MaxLength = 200;

    /// <summary>An interval stops growing after this many lengths in a row that do not fit.</summary>
    public const int MaxMisses = 12;

    private readonly SubgraphEvaluator _evaluator;
    private readonly CostModel _model;
    private readonly GroupSlices _slices;
    private readonly int[] _labels;
    private long _samples;

    private IntervalSearch(SubgraphEvaluator evaluator, CostModel model)
    {
        _evaluator = evaluator;
        _model = model;
        _slices = new GroupSlices(evaluator.Graph);
        _labels = new int[evaluator.Graph.Count];
    }

    /// <summary>Layers by depth (longest path from an input), ties by number.</summary>
    public static int[] DepthOrder(PartitionGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var depth = new int[graph.Count];
        for (var v = 0; v < graph.Count; v++)
            depth[v] = graph.Layers[v].Inputs.Max(input => input.Tensor < 0 ? 0 : depth[input.Tensor] + 1);
        return [.. Enumerable.Range(0, graph.Count).OrderBy(v => depth[v])];
    }

    /// <summary>DP in order of depth.</summary>
    public static SearchResult ByDepth(SubgraphEvaluator evaluator, CostModel model)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        return Run(evaluator, model, DepthOrder(evaluator.Graph)) with { Method = "dp" };
    }

    /// <summary>DP over any topological order.</summary>
    /// <param name="evaluator">Graph and records.</param>
    /// <param name="model">Capacities and metric.</param>
    /// <param name="order">All layers, producers first.</param>
    /// <param name="maxLength">Longest interval.</param>
    public static SearchResult Run(SubgraphEvaluator evaluator, CostModel model, IReadOnlyList<int> order, int maxLength = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(order);
        var search = new IntervalSearch(evaluator, model);
        var labels = search.Solve(order, maxLength);
        new PartitionRepair(evaluator.Graph).Normalise(labels, RandomStream.FromSeed(0));
        var cost = new GenomeScorer(evaluator).Score(labels, model, RandomStream.FromSeed(0));
        return new SearchResult("dp-order", Partition.FromLabels(labels), model.Buffers, cost, search._samples);
    }

    private int[] Solve(IReadOnlyList<int> order, int maxLength)
    {
        var best = new double[order.Count + 1];
        var from = new int[order.Count + 1];
        Array.Fill(best, double.PositiveInfinity, 1, order.Count);
        for (var i = 0; i < order.Count; i++)
        {
            for (var (j, misses) = (i + 1, 0); j <= order.Count && j - i <= maxLength && misses < MaxMisses; j++)
            {
                var cost = best[i] + IntervalCost(order, i, j);
                misses = double.IsPositiveInfinity(cost) ? misses + 1 : 0;
                if (cost < best[j])
                    (best[j], from[j]) = (cost, i);
            }
        }
        return Labels(order, from);
    }

    /// <summary>Sum over the components of order[i..j); infinite if one does not fit.</summary>
    private double IntervalCost(IReadOnlyList<int> order, int i, int j)
    {
        _samples++;
        Components(order, i, j);
        var cost = 0.0;
        for (var g = 0; g < _slices.Count; g++)
        {
            if (_labels[_slices[g][0]] == 0)
                continue;
            ref readonly var record = ref _evaluator.Evaluate(_slices[g]);
            if (!_model.Allows(in record))
                return double.PositiveInfinity;
            cost += _model.Cost(in record);
        }
        return cost;
    }

    /// <summary>Marks the interval 1, the rest 0, and sorts into components.</summary>
    private void Components(IReadOnlyList<int> order, int i, int j)
    {
        Array.Clear(_labels);
        for (var k = i; k < j; k++)
            _labels[order[k]] = 1;
        _slices.LoadComponents(_labels);
    }

    private int[] Labels(IReadOnlyList<int> order, int[] from)
    {
        var labels = new int[order.Count];
        for (var (j, next) = (order.Count, 0); j > 0; j = from[j])
        {
            for (var k = from[j]; k < j; k++)
                labels[order[k]] = next;
            next++;
        }
        return labels;
    }
}
