using System.Diagnostics;
using System.Globalization;
using CodeBench.Core;
using CodeBench.Data;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>One training from start to end.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly NetworkModule _module;
    private readonly TrainingRecipe _recipe;
    private readonly IProgress<TrainingProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly RandomStream _stream;
    private readonly Normalisation _normalisation;
    private readonly ImageFeed _train;
    private readonly ImageFeed _test;
    private readonly optim.Optimizer _optimiser;
    private readonly int _batches;
    private long _step;

    public TrainingRun(NetworkModule module, ImageDataset dataset, TrainingRecipe recipe, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        (_module, _recipe, _progress, _cancellation) = (module, recipe, progress, cancellation);
        _stream = RandomStream.FromSeed(recipe.Seed);
        var chosen = ImageFeed.Draw(dataset.TrainImages, recipe.TrainingImages, _stream.Child("training images"));
        _normalisation = Normalisation.Of(dataset.TrainImages, chosen);
        _train = new ImageFeed(dataset.TrainImages, chosen, _normalisation);
        _test = new ImageFeed(dataset.TestImages, ImageFeed.Draw(dataset.TestImages, recipe.TestImages, _stream.Child("test images")), _normalisation);
        // A last batch that is not full is left out (its images come in another epoch): batch norm cannot learn from one image.
        _batches = Math.Max(1, _train.Count / recipe.BatchSize);
        _optimiser = recipe.Optimiser == OptimiserKind.AdamW
            ? optim.AdamW(module.parameters(), lr: recipe.LearningRate, weight_decay: recipe.WeightDecay)
            : optim.SGD(module.parameters(), recipe.LearningRate, momentum: recipe.Momentum, weight_decay: recipe.WeightDecay, nesterov: recipe.Momentum > 0);
    }

    public TrainingResult Execute()
    {
        var started = Stopwatch.GetTimestamp();
        var history = new List<EpochRecord>();
        string? reason = null;
        for (var epoch = 1; epoch <= _recipe.Epochs && reason is null; epoch++)
        {
            if (TrainEpoch(epoch, out reason) is { } record)
                history.Add(record);
        }
        var outcome = reason is null ? TrainingOutcome.Completed : TrainingOutcome.Diverged;
        var accuracy = reason is null ? history[^1].TestAccuracy!.Value : double.NaN;
        return new TrainingResult(outcome, reason, accuracy, history, _normalisation, _module.ParameterCount, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    public void Dispose() => _optimiser.Dispose();

    /// <summary>The epoch's record, or null with the reason when it diverged.</summary>
    private EpochRecord? TrainEpoch(int epoch, out string? reason)
    {
        _module.train();
        var stream = _stream.Child("epoch").Child(epoch);
        var order = _train.Shuffled(stream.Child("order"));
        var augmentation = stream.Child("augmentation");
        var size = Math.Min(_recipe.BatchSize, order.Length);
        var (started, loss, right) = (Stopwatch.GetTimestamp(), 0.0, 0L);
        for (var batch = 1; batch <= _batches; batch++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (batchLoss, batchRight) = Step(order.AsSpan((batch - 1) * size, size), augmentation);
            if (!float.IsFinite(batchLoss))
            {
                reason = Diverged(epoch, batch, batchLoss);
                return null;
            }
            (loss, right) = (loss + batchLoss, right + batchRight);
            var seen = (double)batch * size;
            _progress?.Report(new(epoch, _recipe.Epochs, batch, _batches, loss / batch, right / seen, seen / Stopwatch.GetElapsedTime(started).TotalSeconds));
        }
        reason = null;
        return Finish(epoch, started, loss / _batches, right / (double)(_batches * size), (double)_batches * size);
    }

    private EpochRecord Finish(int epoch, long started, double loss, double accuracy, double images)
    {
        var rate = images / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var isTested = _recipe.TestsEveryEpoch || epoch == _recipe.Epochs;
        (double Accuracy, double Loss)? test = isTested ? Testing.Test(_module, _test, _cancellation) : null;
        var record = new EpochRecord(epoch, loss, accuracy, test?.Loss, test?.Accuracy, Stopwatch.GetElapsedTime(started).TotalSeconds, rate);
        _progress?.Report(new(epoch, _recipe.Epochs, _batches, _batches, loss, accuracy, rate, record));
        return record;
    }

    /// <summary>One step down the gradient; gives back the batch's mean loss and how many images were right.</summary>
    private (float Loss, long Right) Step(ReadOnlySpan<int> order, RandomStream augmentation)
    {
        using var scope = NewDisposeScope();
        var rate = _recipe.LearningRateAt(_step++, (long)_batches * _recipe.Epochs);
        foreach (var group in _optimiser.ParamGroups)
            group.LearningRate = rate;
        var (images, labels) = _train.Batch(order, _recipe.ShiftPixels, _recipe.HorizontalFlip, augmentation);
        _optimiser.zero_grad();
        var output = _module.call(images);
        var loss = nn.functional.cross_entropy(output, labels, label_smoothing: _recipe.LabelSmoothing);
        loss.backward();
        _optimiser.step();
        return (loss.item<float>(), output.argmax(1).eq(labels).sum().item<long>());
    }

    private string Diverged(int epoch, int batch, float loss) => string.Create(CultureInfo.InvariantCulture,
        $"training diverged: the loss became {loss} in epoch {epoch}, batch {batch}, at learning rate {_recipe.LearningRateAt(_step - 1, (long)_batches * _recipe.Epochs):G3}; try a smaller learning rate or a longer warm-up");
}
