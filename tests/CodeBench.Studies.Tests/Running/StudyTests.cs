using System.Diagnostics;
using CodeBench.Core;
using CodeBench.Studies.KillHost;

namespace CodeBench.Studies.Tests;

public sealed class StudyTests
{
    private static readonly JsonTrialCodec<Number, Number> Codec = new();

    [Fact]
    public void TheNumberOfWorkersChangesNoResult()
    {
        var one = StorageConformance.Plain(StorageConformance.Run(new MemoryStorage(), 1, CancellationToken.None));
        Assert.Equal(40, one.Count);
        foreach (var workers in new[] { 2, 4, 9 })
            Assert.Equal(one, StorageConformance.Plain(StorageConformance.Run(new MemoryStorage(), workers, CancellationToken.None)));
    }

    [Fact]
    public void ASearcherIsToldExactlyItsPrefix()
    {
        var searcher = new RecordingSearcher(window: 3);
        Run(searcher, new CountingEvaluator(), workers: 5, trials: 12);
        Assert.Equal(Enumerable.Range(0, 12).Select(trial => (trial, Math.Max(0, trial - 2))), searcher.ToldBeforeAsk);
        Assert.All(searcher.Pending.SelectMany(open => open), trial => Assert.Null(trial.Outcome));
        Assert.Equal(Enumerable.Range(0, 12).Select(trial => Math.Min(trial, 2)), searcher.Pending.Select(open => open.Count));
    }

    [Fact]
    public void AMoreGenerousBudgetGoesOnWhereItStopped()
    {
        var storage = new MemoryStorage();
        var first = StorageConformance.Run(storage, 2, CancellationToken.None, trials: 10);
        var second = StorageConformance.Run(storage.Reopen(), 2, CancellationToken.None, trials: 20);
        var whole = StorageConformance.Run(new MemoryStorage(), 2, CancellationToken.None, trials: 20);
        Assert.Equal(StorageConformance.Plain(first), StorageConformance.Plain(second).Take(10));
        Assert.Equal(StorageConformance.Plain(whole), StorageConformance.Plain(second));
    }

    [Fact]
    public void AFailureIsRecordedWithItsReasonAndNeverRunsAgain()
    {
        var storage = new MemoryStorage();
        var result = StorageConformance.Run(storage, 1, CancellationToken.None, trials: 5);
        Assert.Equal((TrialState.Failed, "InvalidOperationException: meant to fail"), (result.Trials[3].State, result.Trials[3].Reason));
        var again = new CountingEvaluator();
        StorageConformance.Run(storage.Reopen(), 1, CancellationToken.None, again, trials: 5);
        Assert.Empty(again.Completed);
    }

    [Fact]
    public void AMachineThatLetsItDownStopsTheStudyAndFailsNoTrial()
    {
        Exception[] faults = [new DllNotFoundException(), new IOException("the disk is full"), new TypeInitializationException("x", new DllNotFoundException()), new OutOfMemoryException()];
        foreach (var fault in faults)
        {
            var storage = new MemoryStorage();
            var broken = new DelegateEvaluator((point, context) => context.Number == 2 ? throw fault : point);
            Assert.Same(fault, Record.Exception(() => Run(new ClimbingSearcher(4), broken, workers: 2, trials: 8, storage: storage)));
            var mended = StorageConformance.Run(storage.Reopen(), 2, CancellationToken.None, new DelegateEvaluator((point, _) => point), trials: 8);
            Assert.Equal(8, mended.Finished.Count());
        }
    }

    [Fact]
    public void CancellationReturnsWithinASecondEvenIfAnEvaluatorIgnoresIt()
    {
        using var stop = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var watch = new Stopwatch();
        var evaluator = new DelegateEvaluator((point, _) =>
        {
            watch.Restart();
            stop.Cancel();
            release.Wait();
            return point;
        });
        var storage = new MemoryStorage();
        var result = Run(new ClimbingSearcher(4), evaluator, workers: 2, trials: 8, stop.Token, storage);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
        release.Set();
        Assert.Equal(StudyEnd.Cancelled, result.End);
        Assert.All(result.Trials, trial => Assert.Equal(TrialState.Pending, trial.State));
        Assert.Equal(StudyEnd.Complete, StorageConformance.Run(storage.Reopen(), 2, CancellationToken.None, trials: 8).End);
    }

    [Fact]
    public void ASearcherWithNothingLeftEndsTheStudy()
    {
        var searcher = new RecordingSearcher(window: 2) { Points = 6 };
        var result = Run(searcher, new CountingEvaluator(), workers: 3, trials: 100);
        Assert.Equal((StudyEnd.Exhausted, 6), (result.End, result.Trials.Count));
    }

    [Fact]
    public void AnotherStudysStorageIsRefused()
    {
        var storage = new MemoryStorage();
        StorageConformance.Run(storage, 1, CancellationToken.None, trials: 2);
        foreach (var other in new[] { new StudySettings("s", 6, 2), new StudySettings("s", 5, 2, 1, "other") })
        {
            var study = new Study<Number, Number>(other, storage.Reopen(), Codec, new ClimbingSearcher(1), new CountingEvaluator());
            Assert.Throws<ProblemException>(() => study.Run());
        }
        Assert.Throws<ProblemException>(() => new Study<Number, Number>(new StudySettings("s", 5, 0, 0), storage, Codec, new ClimbingSearcher(1), new CountingEvaluator()));
    }

    [Theory]
    [InlineData("{\"op\":\"started\",\"trial\":0,\"point\":{\"value\":1}}")]
    [InlineData("{\"op\":\"study\",\"format\":2,\"name\":\"s\",\"seed\":5,\"configuration\":\"\"}")]
    [InlineData("{\"nothing\":1}")]
    [InlineData("{\"op\":\"study\",\"format\":1,\"name\":\"s\",\"seed\":5,\"configuration\":\"\"}|{\"op\":\"finished\",\"trial\":0,\"outcome\":{\"value\":1},\"seconds\":1,\"at\":\"2026-01-01T00:00:00Z\"}")]
    [InlineData("{\"op\":\"study\",\"format\":1,\"name\":\"s\",\"seed\":5,\"configuration\":\"\"}|{\"op\":\"started\",\"trial\":0,\"point\":[]}")]
    public void RecordsThatMakeNoSenseAreRefusedWithTheirPlace(string records)
    {
        var storage = new MemoryStorage();
        foreach (var record in records.Split('|'))
            storage.Append(record);
        var problem = Assert.Throws<ProblemException>(() => Study<Number, Number>.Read(storage.Reopen(), Codec, 1)).Problems[0];
        Assert.Equal(("memory", records.Split('|').Length), (problem.File, problem.Line));
    }

    [Fact]
    public void EventsTellTheWholeStory()
    {
        var events = new List<StudyEvent<Number, Number>>();
        var evaluator = new DelegateEvaluator((point, context) =>
        {
            context.Progress("half", 0.5);
            return point;
        });
        var study = new Study<Number, Number>(new StudySettings("s", 5, 3), new MemoryStorage(), Codec, new ClimbingSearcher(1), evaluator, new ListObserver(events));
        var result = study.Run();
        Assert.Equal(["Opened", "Started", "Progressed", "Ended", "Started", "Progressed", "Ended", "Started", "Progressed", "Ended", "Closed"], events.Select(e => e.GetType().Name));
        Assert.Same(result, Assert.IsType<StudyEvent<Number, Number>.Closed>(events[^1]).Result);
        Assert.Equal([1, 2, 3], result.InOrderOfCompletion.Select(trial => trial.Place));
        Assert.Equal(3, result.Finished.Count());
    }

    [Fact]
    public void AStorageThatFailsStopsTheStudy()
    {
        using var storage = new FailingStorage(records: 4);
        Assert.Throws<IOException>(() => Run(new ClimbingSearcher(1), new CountingEvaluator(), 2, 10, default, storage));
    }

    private static StudyResult<Number, Number> Run(
        ISearcher<Number, Number> searcher, IEvaluator<Number, Number> evaluator, int workers, int trials, CancellationToken stop = default, IStudyStorage? storage = null) =>
        new Study<Number, Number>(new StudySettings("s", 5, trials, workers), storage ?? new MemoryStorage(), Codec, searcher, evaluator).Run(stop);

    private sealed class DelegateEvaluator(Func<Number, TrialContext, Number> evaluate) : IEvaluator<Number, Number>
    {
        public Number Evaluate(Number point, TrialContext context) => evaluate(point, context);
    }

    private sealed class ListObserver(List<StudyEvent<Number, Number>> events) : IProgress<StudyEvent<Number, Number>>
    {
        public void Report(StudyEvent<Number, Number> value) => events.Add(value);
    }

    private sealed class RecordingSearcher(int window) : ISearcher<Number, Number>
    {
        private int _told;

        public int Window => window;

        public int Points { get; init; } = int.MaxValue;

        public List<(int Trial, int Told)> ToldBeforeAsk { get; } = [];

        public List<IReadOnlyList<Trial<Number, Number>>> Pending { get; } = [];

        public Number? Ask(int trial, RandomStream random, IReadOnlyList<Trial<Number, Number>> pending)
        {
            if (trial >= Points)
                return null;
            ToldBeforeAsk.Add((trial, _told));
            Pending.Add(pending);
            return new Number(trial);
        }

        public void Tell(Trial<Number, Number> trial) => Assert.Equal(_told++, trial.Number);
    }

    private sealed class FailingStorage(int records) : IStudyStorage
    {
        private int _left = records;

        public IReadOnlyList<System.Text.Json.JsonElement> Records => [];

        public string Place => "nowhere";

        public string? Repair => null;

        public void Append(string json)
        {
            if (_left-- == 0)
                throw new IOException("the disk is full");
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
