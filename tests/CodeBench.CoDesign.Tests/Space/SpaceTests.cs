using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.CoDesign.Tests;

public sealed class SpaceTests
{
    private static readonly Dictionary<string, IReadOnlyList<int>> Values = new(StringComparer.Ordinal) { ["Pix"] = [1, 2, 4], ["Pk"] = [1, 5], ["batch"] = [1, 64] };

    [Fact]
    public void ASubspaceHoldsEveryCombinationOnceAndNothingElse()
    {
        var space = new AcceleratorSubspace(Values, ["rram2", "hbm1"]);
        Assert.Equal(24, space.Count);
        var all = Enumerable.Range(0, 24).Select(index => space.At(index)).ToList();
        Assert.Equal(24, all.Distinct().Count());
        Assert.All(all, accelerator => Assert.True(AcceleratorSpace.Contains(accelerator)));
        Assert.All(all, accelerator => Assert.Equal(accelerator.Pkx, accelerator.Pky));
        Assert.Equal(NamedAccelerators.Spring with { Pix = 1, Pkx = 1, Pky = 1, MemoryNumber = 2 }, all[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => space.At(24));
    }

    [Fact]
    public void NothingGivenIsSpringAlone()
    {
        var space = new AcceleratorSubspace(new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal), []);
        Assert.Equal(1, space.Count);
        Assert.Equal(NamedAccelerators.Spring, space.At(0));
    }

    [Fact]
    public void AllProblemsAtOnce()
    {
        var values = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal) { ["Pxi"] = [1], ["Pof"] = [3], ["Pib"] = [], ["Pk"] = [3, 3] };
        var problems = Assert.Throws<ProblemException>(() => new AcceleratorSubspace(values, ["ram1"])).Problems;
        Assert.Equal(5, problems.Count);
        Assert.Contains(problems, problem => problem.Try == "did you mean 'Pix'?" || problem.Try?.Contains("'Pix'", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void RandomSearchReachesEveryPairEvenly()
    {
        var space = new CoDesignSpace(["a", "b", "c"], new AcceleratorSubspace(Values, []));
        var searcher = new RandomSearcher(space);
        var random = RandomStream.FromSeed(1);
        var counts = Enumerable.Range(0, 3_600).Select(trial => searcher.Ask(trial, random.Child(trial), [])).CountBy(pair => pair).ToList();
        Assert.Equal(space.Count, counts.Count);
        // 36 pairs, 100 draws each on average: standard deviation 10.
        Assert.All(counts, pair => Assert.InRange(pair.Value, 50, 150));
        Assert.Throws<ProblemException>(() => new CoDesignSpace([], Array.Empty<Accelerator>()));
    }
}
