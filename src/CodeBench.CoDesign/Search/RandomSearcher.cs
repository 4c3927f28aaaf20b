using CodeBench.Core;
using CodeBench.Studies;

namespace CodeBench.CoDesign;

/// <summary>
/// Uniform random search, the baseline of every comparison: the pair of trial n depends on the seed and n alone, so any number of workers
/// may run. Pairs may repeat, as independent draws do.
/// </summary>
public sealed class RandomSearcher(CoDesignSpace space) : ISearcher<DesignPoint, Outcome>
{
    public int Window => int.MaxValue;

    public DesignPoint Ask(int trial, RandomStream random, IReadOnlyList<Trial<DesignPoint, Outcome>> pending) => space.Sample(random);

    public void Tell(Trial<DesignPoint, Outcome> trial)
    {
        // It learns nothing.
    }
}
