using System.Globalization;
using CodeBench.Studies.KillHost;

namespace CodeBench.Studies.Tests;

/// <summary>What every storage must do. A new storage gets a class below this one, and passes.</summary>
public abstract class StorageConformance
{
    private static readonly JsonTrialCodec<Number, Number> Codec = new();

    /// <summary>Opens the one storage of this test, as a new process would.</summary>
    protected abstract IStudyStorage Open();

    [Fact]
    public void ANewOneIsEmpty()
    {
        using var storage = Open();
        Assert.Empty(storage.Records);
        Assert.Null(storage.Repair);
        Assert.NotEmpty(storage.Place);
    }

    [Fact]
    public void RecordsComeBackInOrderWithEveryCharacter()
    {
        string[] records = ["{}", "{\"a\":\"ü \\\" \\n \\u2028\"}", "{\"big\":\"" + new string('x', 100_000) + "\"}", "{\"d\":0.1,\"n\":null}"];
        foreach (var record in records)
        {
            using var storage = Open();
            storage.Append(record);
        }
        using var reopened = Open();
        Assert.Equal(records, reopened.Records.Select(record => record.GetRawText()));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"half\":")]
    [InlineData("{} {}")]
    [InlineData("[1]")]
    public void OnlyAJsonObjectIsARecord(string json)
    {
        using (var storage = Open())
            Assert.ThrowsAny<ArgumentException>(() => storage.Append(json));
        using var reopened = Open();
        Assert.Empty(reopened.Records);
    }

    [Fact]
    public void RecordsAreThoseOfTheOpening()
    {
        using var storage = Open();
        storage.Append("{}");
        Assert.Empty(storage.Records);
    }

    [Fact]
    public void ManyThreadsLoseNothing()
    {
        using (var storage = Open())
            Parallel.For(0, 200, i => storage.Append(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{i}}}")));
        using var reopened = Open();
        Assert.Equal(200, reopened.Records.Select(record => record.GetProperty("n").GetInt32()).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AStudyCancelledAgainAndAgainEndsLikeAnUndisturbedOne(int workers)
    {
        var undisturbed = Run(new MemoryStorage(), workers, CancellationToken.None);
        var evaluator = new CountingEvaluator();
        for (var round = 0; round < 8; round++)
        {
            using var stop = new CancellationTokenSource();
            evaluator.CancelAfter = (stop, 3);
            using var storage = Open();
            Run(storage, workers, stop.Token, evaluator);
        }
        evaluator.CancelAfter = null;
        using var last = Open();
        var result = Run(last, workers, CancellationToken.None, evaluator);
        Assert.Equal(StudyEnd.Complete, result.End);
        Assert.Equal(Plain(undisturbed), Plain(result));
        Assert.All(evaluator.Completed, count => Assert.Equal(1, count.Value));
        Assert.Equal(40, evaluator.Completed.Count);
    }

    [Fact]
    public void AMemoComputesEachKeyOnceAcrossRestarts()
    {
        var computed = 0;
        for (var round = 0; round < 3; round++)
        {
            using var storage = Open();
            var memo = new DurableMemo<Number>(storage);
            Parallel.For(0, 40, i =>
            {
                var value = memo.GetOrCompute($"key {(char)('a' + i % 5)}", () =>
                {
                    Interlocked.Increment(ref computed);
                    return new Number(i % 5 + 0.1);
                });
                Assert.Equal(i % 5 + 0.1, value.Value);
            });
            Assert.Equal(5, memo.Count);
        }
        Assert.Equal(5, computed);
    }

    [Fact]
    public void AMemoForgetsFailures()
    {
        using var storage = Open();
        var memo = new DurableMemo<Number>(storage);
        Assert.Throws<InvalidOperationException>(() => memo.GetOrCompute("k", () => throw new InvalidOperationException()));
        Assert.Null(memo.Find("k"));
        Assert.Equal(2, memo.GetOrCompute("k", () => new Number(2)).Value);
        Assert.Equal(2, memo.Find("k")!.Value);
    }

    internal static StudyResult<Number, Number> Run(
        IStudyStorage storage, int workers, CancellationToken cancellation, IEvaluator<Number, Number>? evaluator = null, int trials = 40, int window = 4) =>
        new Study<Number, Number>(new StudySettings("s", 5, trials, workers), storage, Codec, new ClimbingSearcher(window), evaluator ?? new CountingEvaluator())
            .Run(cancellation);

    /// <summary>Everything but time and the order of completion.</summary>
    internal static List<Trial<Number, Number>> Plain(StudyResult<Number, Number> result) =>
        [.. result.Trials.Select(trial => trial with { Seconds = 0, EndedAt = null, Place = 0 })];
}
