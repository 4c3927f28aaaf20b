using System.Globalization;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.CnnBench;

/// <summary>
/// Trains networks on images. The call runs on the caller's thread and takes <paramref name="threads"/> cores; give 1 when several
/// trainings run side by side. Same network, data, recipe and thread count: same result.
/// </summary>
/// <param name="threads">Threads of libtorch for this training.</param>
public sealed class Trainer(int threads = 1)
{
    /// <summary>Trains fresh weights.</summary>
    /// <param name="network">Takes images of the data set's shape and gives one number per class.</param>
    /// <param name="dataset">Images and labels.</param>
    /// <param name="recipe">How.</param>
    /// <param name="progress">Told after every batch, on this thread.</param>
    /// <param name="cancellation">Noticed between batches.</param>
    /// <exception cref="ProblemException">The recipe is wrong, or network and data do not fit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrainingResult Train(
        Network network, ImageDataset dataset, TrainingRecipe recipe, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(recipe);
        RefuseMisfits(network, dataset, recipe);
        using var module = network.ToModule(RandomStream.FromSeed(recipe.Seed).Child("weights"));
        return Train(module, dataset, recipe, progress, cancellation);
    }

    /// <summary>Trains the weights that <paramref name="module"/> has now, in place; they stay the caller's.</summary>
    /// <inheritdoc cref="Train(Network, ImageDataset, TrainingRecipe, IProgress{TrainingProgress}?, CancellationToken)"/>
    public TrainingResult Train(
        NetworkModule module, ImageDataset dataset, TrainingRecipe recipe, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(recipe);
        RefuseMisfits(module.Network, dataset, recipe);
        using var limit = new ThreadLimit(threads);
        using var run = new TrainingRun(module, dataset, recipe, progress, cancellation);
        return run.Execute();
    }

    /// <summary>Share of a split's images that the module classifies right, 0 to 1, and the mean cross-entropy.</summary>
    /// <param name="module">Trained on images normalised with <paramref name="normalisation"/>.</param>
    /// <param name="split">The images.</param>
    /// <param name="normalisation">The same as in training.</param>
    /// <param name="cancellation">Noticed between batches.</param>
    public (double Accuracy, double Loss) Test(NetworkModule module, ImageSplit split, Normalisation normalisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(split);
        using var limit = new ThreadLimit(threads);
        return Testing.Test(module, new ImageFeed(split, [.. Enumerable.Range(0, split.Count)], normalisation), cancellation);
    }

    private static void RefuseMisfits(Network network, ImageDataset dataset, TrainingRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var problems = new List<Problem>(recipe.FindProblems());
        var images = dataset.TrainImages;
        var shape = new TensorShape(images.Channels, images.Height, images.Width);
        if (network.InputShape != shape)
            problems.Add(new Problem($"network '{network.Name}' takes {network.InputShape} images, but '{dataset.Name}' has {shape}", Try: $"build the network for input {shape}"));
        if (network.OutputShape != TensorShape.Flat(dataset.ClassNames.Count))
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"network '{network.Name}' ends in {network.OutputShape}, but '{dataset.Name}' has {dataset.ClassNames.Count} classes"),
                Try: "end it with a linear layer of one output per class"));
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }
}
