using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>Keeps the best rows of a sweep and its Pareto front while the batches go by; the same for any way of cutting them.</summary>
public sealed class SweepSummary
{
    private readonly int _keep;
    private readonly SweepObjective _objective;
    private readonly IReadOnlyList<SweepObjective> _pareto;
    private readonly List<SweepRow> _best = [];
    private List<SweepRow> _front = [];

    /// <summary>A summary.</summary>
    /// <param name="keep">How many of the best rows to keep.</param>
    /// <param name="objective">By what they are ranked; ties by index.</param>
    /// <param name="pareto">Objectives of the front; none for no front.</param>
    public SweepSummary(int keep, SweepObjective objective, params IReadOnlyList<SweepObjective> pareto)
    {
        ArgumentNullException.ThrowIfNull(pareto);
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        (_keep, _objective, _pareto) = (keep, objective, pareto);
    }

    /// <summary>Rows seen.</summary>
    public long Rows { get; private set; }

    /// <summary>The best rows, best first.</summary>
    public IReadOnlyList<SweepRow> Best => _best;

    /// <summary>The rows that no other beats in every objective of the front, by index.</summary>
    public IReadOnlyList<SweepRow> Front => _front;

    /// <summary>Takes a batch.</summary>
    public void Add(SweepBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Rows += batch.Rows.Count;
        if (_keep > 0)
        {
            _best.AddRange(batch.Rows);
            _best.Sort((a, b) => a.Value(_objective).CompareTo(b.Value(_objective)) is var c and not 0 ? c : a.Index.CompareTo(b.Index));
            if (_best.Count > _keep)
                _best.RemoveRange(_keep, _best.Count - _keep);
        }
        if (_pareto.Count > 0 && batch.Rows.Count > 0)
        {
            List<SweepRow> all = [.. _front, .. batch.Rows];
            var points = all.ConvertAll(r => _pareto.Select(o => r.Value(o)).ToArray());
            _front = [.. ParetoFront.Indices(points).Select(i => all[i])];
        }
    }
}
