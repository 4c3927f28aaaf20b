using System.Collections.Concurrent;
using CodeBench.Studies.KillHost;

namespace CodeBench.Studies.Tests;

/// <summary>Quick, counts completed evaluations by trial, and can pull the plug after some.</summary>
internal sealed class CountingEvaluator : IEvaluator<Number, Number>
{
    private int _sinceArmed;
    private (CancellationTokenSource Stop, int Count)? _cancelAfter;

    public ConcurrentDictionary<int, int> Completed { get; } = new();

    public (CancellationTokenSource Stop, int Count)? CancelAfter
    {
        get => _cancelAfter;
        set => (_cancelAfter, _sinceArmed) = (value, 0);
    }

    public Number Evaluate(Number point, TrialContext context)
    {
        var noise = context.Random.NextNormal();
        Thread.Sleep(context.Random.NextInt(0, 3));
        if (_cancelAfter is { } plug && Interlocked.Increment(ref _sinceArmed) > plug.Count)
        {
            plug.Stop.Cancel();
            context.Cancellation.WaitHandle.WaitOne(5_000);
            context.Cancellation.ThrowIfCancellationRequested();
        }
        Completed.AddOrUpdate(context.Number, 1, (_, count) => count + 1);
        return context.Number % 7 == 3 ? throw new InvalidOperationException("meant to fail") : new Number(-point.Value * point.Value + 0.1 * noise);
    }
}
