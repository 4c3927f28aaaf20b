using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CoDesign;

/// <summary>Tells how accurate a network is; in a real study by training it.</summary>
public interface IAccuracySource
{
    /// <summary>
    /// Names everything besides the network that the accuracy depends on: data set, recipe, seed. Equal names and equal network
    /// fingerprints mean equal accuracies, so they are shared between pairs.
    /// </summary>
    string Recipe { get; }

    /// <summary>Trains a network. Divergence is a result with a reason.</summary>
    /// <param name="network">The network; its input and classes fit the data set.</param>
    /// <param name="random">Named after network and recipe, not after the trial.</param>
    /// <param name="progress">Takes a stage and how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops the training within a fraction of a second.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    TrainedAccuracy Train(Network network, RandomStream random, Action<string, double> progress, CancellationToken cancellation);
}
