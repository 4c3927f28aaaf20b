using CodeBench.AccelBench;
using CodeBench.Core;
using CodeBench.Networks;
using CodeBench.Studies;

namespace CodeBench.CoDesign.Tests;

public sealed class PairEvaluatorTests
{
    private static readonly CoDesignSpace Space = new(
        [.. QuickCnn.All.Take(5).Select(member => member.Name)],
        new AcceleratorSubspace(new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal) { ["Pix"] = [1, 2, 4, 8] }, []));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void EachNetworkIsTrainedOnceWhoeverAsksFirst(int workers)
    {
        var source = new FakeAccuracy();
        var storage = new MemoryStorage();
        var trained = new MemoryStorage();
        var result = Run(storage, trained, source, workers, trials: 30);
        Assert.Equal(5, source.Trained.Count);
        var byNetwork = result.Finished.Where(trial => trial.Outcome!.IsUsable).GroupBy(trial => trial.Point.Network, StringComparer.Ordinal);
        Assert.All(byNetwork, group => Assert.Single(group.Select(trial => trial.Outcome!.Accuracy).Distinct()));
        var alone = Run(new MemoryStorage(), new MemoryStorage(), new FakeAccuracy(), 1, trials: 30);
        Assert.Equal(alone.Trials.Select(trial => trial.Outcome), result.Trials.Select(trial => trial.Outcome));
    }

    [Fact]
    public void AResumedStudyTrainsNothingAgain()
    {
        var (storage, trained) = (new MemoryStorage(), new MemoryStorage());
        var first = new FakeAccuracy();
        Run(storage, trained, first, 1, trials: 10);
        var second = new FakeAccuracy();
        var result = Run(storage.Reopen(), trained.Reopen(), second, 1, trials: 40);
        Assert.Equal(40, result.Finished.Count());
        Assert.Empty(first.Trained.Intersect(second.Trained, StringComparer.Ordinal));
        Assert.Equal(5, first.Trained.Count + second.Trained.Count);
    }

    [Fact]
    public void AnotherRecipeIsAnotherTraining()
    {
        var trained = new MemoryStorage();
        Run(new MemoryStorage(), trained, new FakeAccuracy(), 1, trials: 20);
        var longer = new FakeAccuracy { Recipe = "longer" };
        Run(new MemoryStorage(), trained.Reopen(), longer, 1, trials: 20);
        Assert.NotEmpty(longer.Trained);
    }

    [Fact]
    public void DivergenceAndInfeasibilityAreOutcomes()
    {
        var source = new FakeAccuracy { Reason = "the loss became infinite" };
        var result = Run(new MemoryStorage(), new MemoryStorage(), source, 1, trials: 20);
        Assert.All(result.Finished, trial => Assert.NotNull(trial.Outcome!.Reason));
        Assert.Equal(20, result.Finished.Count());
        // Pix 8 does not work in the fake hardware: then nothing is trained for it.
        Assert.Contains(result.Finished, trial => trial.Outcome!.Reason == "too wide");
        Assert.Contains(result.Finished, trial => trial.Outcome!.Reason == "the loss became infinite");
    }

    [Fact]
    public void PairsAndOutcomesReadBackEqual()
    {
        var codec = new DesignCodec();
        var random = RandomStream.FromSeed(3);
        for (var i = 0; i < 200; i++)
        {
            var point = new DesignPoint("net", AcceleratorSpace.Sample(random));
            Assert.Equal(point, codec.ReadPoint(System.Text.Json.JsonElement.Parse(codec.WritePoint(point).ToJsonString())));
            var outcome = new Outcome(random.NextDouble(), random.NextNormal(), random.NextDouble(), 1e-300, random.NextDouble(), i, i % 2 == 0 ? null : "why");
            Assert.Equal(outcome, codec.ReadOutcome(System.Text.Json.JsonElement.Parse(codec.WriteOutcome(outcome).ToJsonString())));
        }
        Assert.Throws<System.Text.Json.JsonException>(() => codec.ReadPoint(System.Text.Json.JsonElement.Parse("{\"network\":\"a\",\"accelerator\":[1]}")));
    }

    private static StudyResult<DesignPoint, Outcome> Run(IStudyStorage storage, IStudyStorage trained, FakeAccuracy source, int workers, int trials)
    {
        var evaluator = new PairEvaluator(
            7, name => QuickCnn.Find(name)!.Build(new TensorShape(1, 28, 28), 10), source, new FakeHardware(), new DurableMemo<TrainedAccuracy>(trained));
        return new Study<DesignPoint, Outcome>(new StudySettings("s", 7, trials, workers), storage, new DesignCodec(), new RandomSearcher(Space), evaluator).Run();
    }

    private sealed class FakeHardware : IHardwareCost
    {
        public HardwareCost Cost(Network network, Accelerator accelerator) =>
            new((double)network.Macs / accelerator.Multipliers, accelerator.Multipliers, network.Macs, network.Parameters, network.Macs, accelerator.Pix == 8 ? "too wide" : null);
    }

    private sealed class FakeAccuracy : IAccuracySource
    {
        public string Recipe { get; init; } = "short";

        public string? Reason { get; init; }

        public System.Collections.Concurrent.ConcurrentBag<string> Trained { get; } = [];

        public TrainedAccuracy Train(Network network, RandomStream random, Action<string, double> progress, CancellationToken cancellation)
        {
            Trained.Add(network.Name);
            Thread.Sleep(5);
            return new TrainedAccuracy(random.NextDouble(), 0.005, Reason);
        }
    }
}
