using System.Diagnostics;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// A search that survives anything: asks a searcher for points, has workers evaluate them, and keeps every step in a storage. Killed at any
/// instant and run again, it ends with the trials of an undisturbed run: pending trials run again under their number and random stream,
/// ended ones never do. It knows no algorithm.
/// </summary>
public sealed class Study<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    private readonly Lock _gate = new();
    private readonly StudySettings _settings;
    private readonly IStudyStorage _storage;
    private readonly StudyLog<TPoint, TOutcome> _log;
    private readonly ISearcher<TPoint, TOutcome> _searcher;
    private readonly IEvaluator<TPoint, TOutcome> _evaluator;
    private readonly IProgress<StudyEvent<TPoint, TOutcome>>? _observer;
    private readonly TimeProvider _time;
    private readonly Queue<int> _reruns = new();
    private int _told;
    private bool _exhausted;
    private bool _closed;

    /// <summary>Opens a study: new when the storage is empty, else as far as it had come.</summary>
    /// <exception cref="ProblemException">The settings are bad, or the storage holds another study.</exception>
    public Study(
        StudySettings settings,
        IStudyStorage storage,
        ITrialCodec<TPoint, TOutcome> codec,
        ISearcher<TPoint, TOutcome> searcher,
        IEvaluator<TPoint, TOutcome> evaluator,
        IProgress<StudyEvent<TPoint, TOutcome>>? observer = null,
        TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Check(settings);
        (_settings, _storage, _searcher, _evaluator, _observer) = (settings, storage, searcher, evaluator, observer);
        _time = time ?? TimeProvider.System;
        _log = new StudyLog<TPoint, TOutcome>(storage, codec);
    }

    /// <summary>Reads a study without running it.</summary>
    /// <exception cref="ProblemException">The records are no study of these types.</exception>
    public static StudyResult<TPoint, TOutcome> Read(IStudyStorage storage, ITrialCodec<TPoint, TOutcome> codec, int budget)
    {
        var log = new StudyLog<TPoint, TOutcome>(storage, codec);
        return new StudyResult<TPoint, TOutcome>(log.Name, log.Seed, budget, [.. log.Trials], null);
    }

    /// <summary>
    /// Runs until every trial of the budget has ended, or until it is cancelled: then it returns within
    /// <see cref="StudySettings.Grace"/> and a little, and leaves what had not ended pending.
    /// </summary>
    /// <exception cref="IOException">A record could not be made durable. What was recorded before stays.</exception>
    /// <exception cref="Exception">
    /// An evaluation broke for a reason that lies in the machine (a missing library, a full disk or memory): its trial stays pending and
    /// runs again on resume. Any other exception of an evaluator only fails its trial.
    /// </exception>
    public StudyResult<TPoint, TOutcome> Run(CancellationToken cancellation = default)
    {
        _log.Begin(_settings);
        foreach (var trial in _log.Trials.Where(trial => trial.State == TrialState.Pending))
            _reruns.Enqueue(trial.Number);
        Tell(new StudyEvent<TPoint, TOutcome>.Opened(_settings.Trials, _log.Ended, _reruns.Count, _storage.Repair));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var executor = new InProcessExecutor<TPoint, TOutcome>(_evaluator, Progress, stop.Token);
        try
        {
            while (!cancellation.IsCancellationRequested && StartWhatCan(executor, cancellation))
                Record(executor.Take(null, cancellation));
            var end = cancellation.IsCancellationRequested && !IsOver ? StudyEnd.Cancelled : _exhausted ? StudyEnd.Exhausted : StudyEnd.Complete;
            if (executor.Running > 0)
                Drain(executor);
            return Close(end);
        }
        finally
        {
            stop.Cancel();
            lock (_gate)
                _closed = true;
        }
    }

    private bool IsOver => _log.Ended == _log.Trials.Count && (_exhausted || _log.Trials.Count >= _settings.Trials);

    /// <summary>Gives every free worker a trial, if one may start. False when nothing runs and nothing can.</summary>
    private bool StartWhatCan(InProcessExecutor<TPoint, TOutcome> executor, CancellationToken cancellation)
    {
        while (executor.Running < _settings.Workers && !cancellation.IsCancellationRequested && Next() is { } trial)
        {
            Tell(new StudyEvent<TPoint, TOutcome>.Started(trial));
            executor.Start(trial, Stream(trial.Number).Child("evaluate"));
        }
        return executor.Running > 0;
    }

    private Trial<TPoint, TOutcome>? Next()
    {
        if (_reruns.TryDequeue(out var pending))
            return _log.Trials[pending];
        var number = _log.Trials.Count;
        if (_exhausted || number >= _settings.Trials || !TellSearcher(upTo: number - (long)_searcher.Window))
            return null;
        if (_searcher.Ask(number, Stream(number).Child("ask"), Open()) is { } point)
            return _log.Start(point);
        _exhausted = true;
        return null;
    }

    /// <summary>Tells the searcher every trial up to this number, in order; false when one of them is still open.</summary>
    private bool TellSearcher(long upTo)
    {
        for (; _told <= upTo; _told++)
        {
            var trial = _log.Trials[_told];
            if (trial.State == TrialState.Pending)
                return false;
            _searcher.Tell(trial);
        }
        return true;
    }

    /// <summary>The trials that the searcher has not been told, stripped of what it must not see.</summary>
    private List<Trial<TPoint, TOutcome>> Open() =>
        [.. _log.Trials.Skip(_told).Select(trial => new Trial<TPoint, TOutcome>(trial.Number, trial.Point))];

    private void Record(InProcessExecutor<TPoint, TOutcome>.Completion? completion)
    {
        completion?.Machine?.Throw();
        if (completion is null or { IsOpen: true })
            return;
        var now = _time.GetUtcNow();
        var trial = completion.Outcome is { } outcome
            ? _log.Finish(completion.Number, outcome, completion.Seconds, now)
            : _log.Fail(completion.Number, completion.Reason ?? "the evaluator returned nothing", completion.Seconds, now);
        Tell(new StudyEvent<TPoint, TOutcome>.Ended(trial));
    }

    /// <summary>After a cancellation: keeps what still ends in time.</summary>
    private void Drain(InProcessExecutor<TPoint, TOutcome> executor)
    {
        var watch = Stopwatch.StartNew();
        while (executor.Running > 0 && watch.Elapsed < _settings.Grace)
        {
            if (executor.Take(_settings.Grace - watch.Elapsed, CancellationToken.None) is { } completion)
                Record(completion);
        }
    }

    private StudyResult<TPoint, TOutcome> Close(StudyEnd end)
    {
        var result = new StudyResult<TPoint, TOutcome>(_log.Name, _log.Seed, _settings.Trials, [.. _log.Trials], end);
        Tell(new StudyEvent<TPoint, TOutcome>.Closed(result));
        return result;
    }

    private void Progress(int number, string stage, double fraction) =>
        Tell(new StudyEvent<TPoint, TOutcome>.Progressed(number, stage, fraction));

    private void Tell(StudyEvent<TPoint, TOutcome> happened)
    {
        lock (_gate)
        {
            if (!_closed)
                _observer?.Report(happened);
        }
    }

    private RandomStream Stream(int trial) => RandomStream.FromSeed(_settings.Seed).Child("trial").Child(trial);

    private static void Check(StudySettings settings)
    {
        var problems = new List<Problem>();
        if (settings.Trials < 1)
            problems.Add(new Problem("a study needs at least 1 trial"));
        if (settings.Workers is < 1 or > 1024)
            problems.Add(new Problem("the number of workers must be 1 to 1024"));
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }
}
