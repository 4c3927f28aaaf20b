using CodeBench.Core;

namespace CodeBench.CnnBench.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "codebench-checkpoint-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void LoadedWeightsGiveTheSameAccuracyAndTheRecipeReadsBack()
    {
        var dataset = Samples.Quadrants();
        var network = Samples.Residual(Samples.ShapeOf(dataset), 4);
        var recipe = new TrainingRecipe { Epochs = 2, BatchSize = 32, LearningRate = 0.01, TrainingImages = 200, Schedule = LearningRateSchedule.Cosine };
        using var module = network.ToModule(RandomStream.FromSeed(1));
        var result = new Trainer().Train(module, dataset, recipe);
        Checkpoint.Save(_folder, module, dataset.Name, recipe, result.Normalisation, result.TestAccuracy);

        using var loaded = Checkpoint.Load(_folder, network);
        var record = Checkpoint.Read(_folder);
        Assert.Equal(recipe, record.Recipe);
        Assert.Equal(result.Normalisation.Mean, record.Normalisation.Mean);
        Assert.Equal(result.TestAccuracy, new Trainer().Test(loaded, dataset.TestImages, record.Normalisation).Accuracy);
        Assert.Equal(result.TestAccuracy, record.TestAccuracy);
    }

    [Fact]
    public void WeightsOfAnotherNetworkAndDamagedFilesAreRefused()
    {
        var dataset = Samples.Quadrants(train: 8, test: 8);
        var network = Samples.LinearModel(Samples.ShapeOf(dataset), 4);
        Assert.Contains("training.json", Assert.Throws<ProblemException>(() => Checkpoint.Load(_folder, network)).Message, StringComparison.Ordinal);
        using var module = network.ToModule(RandomStream.FromSeed(1));
        Checkpoint.Save(_folder, module, dataset.Name, new TrainingRecipe(), new Normalisation([0], [1]), double.NaN);
        Assert.Contains("weights of 'linear'", Assert.Throws<ProblemException>(() => Checkpoint.Load(_folder, Samples.LinearModel(Samples.ShapeOf(dataset), 5))).Message, StringComparison.Ordinal);
        var weights = Path.Combine(_folder, "weights.dat");
        var bytes = File.ReadAllBytes(weights);
        File.WriteAllBytes(weights, bytes[..^1]);
        Assert.Contains("damaged", Assert.Throws<ProblemException>(() => Checkpoint.Load(_folder, network)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "training.json"), "{ \"network\": 3 }");
        Assert.Contains("cannot be read", Assert.Throws<ProblemException>(() => Checkpoint.Load(_folder, network)).Message, StringComparison.Ordinal);
    }
}
