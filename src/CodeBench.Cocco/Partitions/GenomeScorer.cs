using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Cost of a whole partition: the sum over its subgraphs (formula 1). A subgraph that does not fit is cut where it stands until it does, and the
/// cut goes back into the genome (in-situ split, Cocco §4.4.4).
/// </summary>
internal sealed class GenomeScorer
{
    private readonly SubgraphEvaluator _evaluator;
    private readonly GroupSlices _slices;
    private readonly int[] _rank;
    private int _next;

    public GenomeScorer(SubgraphEvaluator evaluator)
    {
        _evaluator = evaluator;
        _slices = new GroupSlices(evaluator.Graph);
        _rank = new int[evaluator.Graph.Count];
    }

    /// <param name="labels">A valid labelling; rewritten when something was cut.</param>
    /// <param name="model">Capacities and metric.</param>
    /// <param name="random">Where to cut.</param>
    /// <returns>The metric's cost, with the hardware's part of formula 2.</returns>
    public double Score(Span<int> labels, CostModel model, RandomStream random)
    {
        _slices.Load(labels);
        _next = 0;
        var groups = _slices.Count;
        var cost = model.HardwareCost;
        for (var g = 0; g < groups; g++)
            cost += ScoreGroup(g, model, random);
        if (_slices.Count != groups)
        {
            for (var v = 0; v < labels.Length; v++)
                labels[v] = _rank[_slices.Group[v]];
        }
        return cost;
    }

    /// <summary>Groups of the last scored labelling.</summary>
    public int Groups => _slices.Count;

    private double ScoreGroup(int group, CostModel model, RandomStream random)
    {
        ref readonly var record = ref _evaluator.Evaluate(_slices[group]);
        if (model.Allows(in record))
        {
            _rank[group] = _next++;
            return model.Cost(in record);
        }
        var known = _slices.Count;
        _slices.Cut(group, random.NextInt(1, _slices.Size[group]));
        var end = _slices.Count;
        var cost = ScoreGroup(group, model, random);
        for (var part = known; part < end; part++)
            cost += ScoreGroup(part, model, random);
        return cost;
    }
}
