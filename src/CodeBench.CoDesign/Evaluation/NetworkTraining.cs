using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeBench.CnnBench;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.CoDesign;

/// <summary>Accuracy by training on an image data set with CNNBench's trainer (CODEBench §3.1).</summary>
/// <param name="datasetName">Name of the data set.</param>
/// <param name="dataset">Loads it; called once, when the first network is trained.</param>
/// <param name="recipe">How to train. Its seed is replaced by one that is named after network and recipe.</param>
/// <param name="threads">Cores of each training. Results depend on it: another count adds in another order.</param>
public sealed class NetworkTraining(string datasetName, Func<ImageDataset> dataset, TrainingRecipe recipe, int threads = 1) : IAccuracySource
{
    private readonly Lazy<ImageDataset> _dataset = new(dataset);
    private readonly Trainer _trainer = new(threads);

    public string Recipe { get; } = NameOf(datasetName, recipe, threads);

    public TrainedAccuracy Train(Network network, RandomStream random, Action<string, double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(random);
        var seeded = recipe with { Seed = random.NextUInt64() };
        var result = _trainer.Train(network, _dataset.Value, seeded, new BatchProgress(progress), cancellation);
        return result.Outcome == TrainingOutcome.Completed
            ? new TrainedAccuracy(result.TestAccuracy, result.Seconds)
            : new TrainedAccuracy(0, result.Seconds, result.Reason ?? "the training diverged");
    }

    /// <summary>"mnist 1 thread 0a1b2c...": the last part is a hash of the recipe without its seed.</summary>
    private static string NameOf(string dataset, TrainingRecipe recipe, int threads)
    {
        var settings = JsonSerializer.Serialize(recipe with { Seed = 0 });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)))[..16];
        return string.Create(CultureInfo.InvariantCulture, $"{dataset} threads={threads} recipe={hash}");
    }

    private sealed class BatchProgress(Action<string, double> progress) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            var batches = (double)value.Batches * value.Epochs;
            var stage = string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch}/{value.Epochs}");
            progress(stage, ((value.Epoch - 1) * value.Batches + value.Batch) / batches);
        }
    }
}
