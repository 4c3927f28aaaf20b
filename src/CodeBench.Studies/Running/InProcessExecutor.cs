using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>Runs evaluations on threads of this process, one thread each, and hands back what came of them in order of completion.</summary>
internal sealed class InProcessExecutor<TPoint, TOutcome>(IEvaluator<TPoint, TOutcome> evaluator, Action<int, string, double> progress, CancellationToken cancellation)
    where TPoint : class
    where TOutcome : class
{
    private readonly BlockingCollection<Completion> _completions = [];

    /// <summary>Evaluations that have not been taken back.</summary>
    public int Running { get; private set; }

    public void Start(Trial<TPoint, TOutcome> trial, RandomStream random)
    {
        var context = new TrialContext(trial.Number, random, (stage, fraction) => progress(trial.Number, stage, fraction), cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"trial {trial.Number}");
        // Background: an evaluator that ignores its cancellation must not keep the process alive.
        var thread = new Thread(() => _completions.Add(Evaluate(trial.Point, context))) { IsBackground = true, Name = name };
        Running++;
        thread.Start();
    }

    /// <summary>The next evaluation that ends; null when none does before the token is set or the time is over.</summary>
    public Completion? Take(TimeSpan? limit, CancellationToken stop)
    {
        try
        {
            if (!_completions.TryTake(out var completion, limit is { } time ? (int)Math.Max(0, time.TotalMilliseconds) : Timeout.Infinite, stop))
                return null;
            Running--;
            return completion;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Completion Evaluate(TPoint point, TrialContext context)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var outcome = evaluator.Evaluate(point, context);
            return new Completion(context.Number, outcome, null, false, watch.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            return new Completion(context.Number, null, null, true, watch.Elapsed.TotalSeconds);
        }
        catch (Exception exception) when (IsOfTheMachine(exception))
        {
            return new Completion(context.Number, null, null, true, watch.Elapsed.TotalSeconds, ExceptionDispatchInfo.Capture(exception));
        }
        catch (Exception exception)
        {
            var reason = exception is ProblemException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
            return new Completion(context.Number, null, reason, false, watch.Elapsed.TotalSeconds);
        }
    }

    /// <summary>A missing library, a full disk or memory says nothing about the point: the trial must run again when that is mended.</summary>
    private static bool IsOfTheMachine(Exception exception) => exception switch
    {
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or OutOfMemoryException or IOException or UnauthorizedAccessException => true,
        TypeInitializationException or AggregateException => exception.InnerException is { } inner && IsOfTheMachine(inner),
        _ => false,
    };

    /// <summary>One of: an outcome, a reason why it failed, or neither because it was cancelled or the machine let it down.</summary>
    public sealed record Completion(int Number, TOutcome? Outcome, string? Reason, bool IsOpen, double Seconds, ExceptionDispatchInfo? Machine = null);
}
