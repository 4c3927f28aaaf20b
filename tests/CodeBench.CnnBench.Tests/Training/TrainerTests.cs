using System.Diagnostics;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CnnBench.Tests;

public sealed class TrainerTests
{
    private static readonly TrainingRecipe Quick = new() { Epochs = 4, BatchSize = 32, LearningRate = 0.01 };

    [Fact]
    public void ALinearModelLearnsALinearTask()
    {
        var dataset = Samples.Quadrants();
        var result = new Trainer().Train(Samples.LinearModel(Samples.ShapeOf(dataset), 4), dataset, Quick);
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
        Assert.InRange(result.TestAccuracy, 0.9, 1);
        Assert.Equal(4, result.History.Count);
        Assert.Equal(64 * 4 + 4, result.Parameters);
    }

    [Theory]
    [InlineData(OptimiserKind.AdamW, 0.01)]
    [InlineData(OptimiserKind.Sgd, 0.05)]
    public void ASmallResidualNetworkLearnsAHandfulOfImagesByHeart(OptimiserKind optimiser, double learningRate)
    {
        var dataset = Samples.Quadrants(train: 64, test: 16);
        var recipe = Quick with { Epochs = 12, BatchSize = 16, Optimiser = optimiser, LearningRate = learningRate };
        var result = new Trainer().Train(Samples.Residual(Samples.ShapeOf(dataset), 4), dataset, recipe);
        Assert.True(result.History[^1].TrainLoss < 0.25 * result.History[0].TrainLoss);
        Assert.InRange(result.History[^1].TrainAccuracy, 0.97, 1);
    }

    [Fact]
    public void ShuffledLabelsTeachNothing()
    {
        var dataset = Samples.Quadrants(test: 400);
        var labels = dataset.TestImages.Labels.ToArray();
        RandomStream.FromSeed(3).Shuffle<byte>(labels);
        dataset = dataset with { TestImages = dataset.TestImages with { Labels = labels } };
        var result = new Trainer().Train(Samples.LinearModel(Samples.ShapeOf(dataset), 4), dataset, Quick);
        Assert.InRange(result.TestAccuracy, 0.1, 0.4);
    }

    [Fact]
    public void TheSameSeedRepeatsAlsoBesideAnotherTraining()
    {
        var dataset = Samples.Quadrants();
        var network = Samples.Residual(Samples.ShapeOf(dataset), 4);
        var recipe = Quick with { Epochs = 2, HorizontalFlip = true, ShiftPixels = 1, LabelSmoothing = 0.1, TrainingImages = 200 };
        double[] Losses(ulong seed) => [.. new Trainer().Train(network, dataset, recipe with { Seed = seed }).History.SelectMany(epoch => new[] { epoch.TrainLoss, epoch.TestLoss!.Value })];
        var alone = Losses(7);
        var beside = new double[4][];
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => beside[i] = Losses(i < 2 ? 7UL : 8UL));
        Assert.Equal(alone, beside[0]);
        Assert.Equal(alone, beside[1]);
        Assert.Equal(beside[2], beside[3]);
        Assert.NotEqual(alone, beside[2]);
    }

    [Fact]
    public void ADivergedTrainingIsAResultWithAReason()
    {
        var dataset = Samples.Quadrants();
        var builder = new NetworkBuilder("deep", Samples.ShapeOf(dataset));
        builder.Add(new Flatten());
        builder.Add(new Linear(32));
        builder.Add(new Linear(32));
        builder.Add(new Linear(4));
        var recipe = Quick with { Optimiser = OptimiserKind.Sgd, LearningRate = 1e6, WarmUp = 0 };
        var result = new Trainer().Train(builder.Build(), dataset, recipe);
        Assert.Equal(TrainingOutcome.Diverged, result.Outcome);
        Assert.Contains("smaller learning rate", result.Reason, StringComparison.Ordinal);
        Assert.True(double.IsNaN(result.TestAccuracy));
    }

    [Fact]
    public async Task CancellingIsNoticedWithinASecond()
    {
        var dataset = Samples.Quadrants(train: 2000);
        var network = Samples.Residual(Samples.ShapeOf(dataset), 4);
        using var source = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var progress = new Listener(_ => running.TrySetResult());
        var training = Task.Run(() => new Trainer().Train(network, dataset, Quick with { Epochs = 10_000 }, progress, source.Token));
        await running.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var watch = Stopwatch.StartNew();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => training);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public void ProgressTellsOfEveryBatchAndEveryTestedEpoch()
    {
        var dataset = Samples.Quadrants();
        var reports = new List<TrainingProgress>();
        var result = new Trainer().Train(Samples.LinearModel(Samples.ShapeOf(dataset), 4), dataset, Quick with { TestsEveryEpoch = false }, new Listener(reports.Add));
        Assert.Equal(4 * 8 + 4, reports.Count);
        Assert.Equal(result.History, reports.Select(report => report.FinishedEpoch).OfType<EpochRecord>());
        Assert.Equal([null, null, null, result.TestAccuracy], result.History.Select(epoch => epoch.TestAccuracy));
        Assert.All(reports, report => Assert.True(report.ImagesPerSecond > 0));
    }

    [Fact]
    public void EverythingThatDoesNotFitIsToldAtOnce()
    {
        var dataset = Samples.Quadrants();
        var problem = Assert.Throws<ProblemException>(() => new Trainer().Train(Samples.LinearModel(new TensorShape(3, 8, 8), 5), dataset, Quick with { Epochs = 0 }));
        Assert.Equal(3, problem.Problems.Count);
    }

    [Fact]
    public void FewerImagesThanABatchMakeOneBatch()
    {
        var dataset = Samples.Quadrants(train: 5, test: 3);
        var result = new Trainer().Train(Samples.LinearModel(Samples.ShapeOf(dataset), 4), dataset, Quick with { Epochs = 1 });
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
    }

    private sealed class Listener(Action<TrainingProgress> act) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => act(value);
    }
}
