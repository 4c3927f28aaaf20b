using CodeBench.Core;
using CodeBench.Networks;
using CodeBench.Studies;

namespace CodeBench.CoDesign;

/// <summary>
/// Evaluates a pair: simulates it, then trains its network, unless some pair with the same network already has: then that accuracy is
/// shared (across restarts too), because it does not depend on the accelerator.
/// </summary>
/// <param name="seed">Decides the trainings' random numbers, together with network and recipe.</param>
/// <param name="networks">The network of a name.</param>
/// <param name="accuracy">Trains.</param>
/// <param name="hardware">Simulates.</param>
/// <param name="trained">The accuracies that are known, durable.</param>
public sealed class PairEvaluator(
    ulong seed, Func<string, Network> networks, IAccuracySource accuracy, IHardwareCost hardware, DurableMemo<TrainedAccuracy> trained)
    : IEvaluator<DesignPoint, Outcome>
{
    public Outcome Evaluate(DesignPoint point, TrialContext context)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(context);
        context.Progress("simulate", 0);
        var network = networks(point.Network);
        var cost = hardware.Cost(network, point.Accelerator);
        if (cost.Reason is { } reason)
            return Outcome.Unusable(reason);
        var training = Train(network, context);
        return new Outcome(
            training.Accuracy, cost.LatencyMs, cost.AreaMm2, cost.DynamicMj, cost.LeakageMj, cost.Cycles, training.Reason);
    }

    /// <summary>What the training of a network is remembered under.</summary>
    public static string KeyOf(Network network, string recipe)
    {
        ArgumentNullException.ThrowIfNull(network);
        return $"{network.Fingerprint} {recipe}";
    }

    private TrainedAccuracy Train(Network network, TrialContext context)
    {
        var key = KeyOf(network, accuracy.Recipe);
        context.Progress("wait for training", 0);
        return trained.GetOrCompute(key, () =>
        {
            // Named after what is trained, not after the trial that happens to come first.
            var random = RandomStream.FromSeed(seed).Child("training").Child(key);
            return accuracy.Train(network, random, context.Progress, context.Cancellation);
        });
    }
}
