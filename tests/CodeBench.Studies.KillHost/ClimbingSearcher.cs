using CodeBench.Core;

namespace CodeBench.Studies.KillHost;

/// <summary>Steps from the best point it was told of: every wrong tell, ask or random number shows in all later points.</summary>
public sealed class ClimbingSearcher(int window) : ISearcher<Number, Number>
{
    private double _best = double.NegativeInfinity;
    private double _from;
    private int _told;

    public int Window => window;

    public Number Ask(int trial, RandomStream random, IReadOnlyList<Trial<Number, Number>> pending) =>
        new(_from + random.NextNormal() + 0.001 * _told + 1e-6 * pending.Sum(open => open.Point.Value));

    public void Tell(Trial<Number, Number> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        _told++;
        if (trial.Outcome is not { } outcome || outcome.Value <= _best)
            return;
        _best = outcome.Value;
        _from = trial.Point.Value;
    }
}
