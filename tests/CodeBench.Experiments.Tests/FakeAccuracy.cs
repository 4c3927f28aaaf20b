using System.Collections.Concurrent;
using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Experiments.Tests;

/// <summary>Larger networks are more accurate; counts its trainings and can wait in them.</summary>
internal sealed class FakeAccuracy : IAccuracySource
{
    public string Recipe => "fake";

    public ConcurrentBag<string> Trained { get; } = [];

    public ManualResetEventSlim? Gate { get; init; }

    public TrainedAccuracy Train(Network network, RandomStream random, Action<string, double> progress, CancellationToken cancellation)
    {
        progress("train", 0.5);
        Gate?.Wait(cancellation);
        Trained.Add(network.Name);
        return new TrainedAccuracy(1 - 10 / Math.Sqrt(network.Macs) + 0.01 * random.NextDouble(), 0.01);
    }
}
