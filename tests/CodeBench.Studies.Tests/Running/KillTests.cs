using System.Diagnostics;
using System.Globalization;
using CodeBench.Core;
using CodeBench.Studies.KillHost;

namespace CodeBench.Studies.Tests;

/// <summary>A study in a process of its own, killed with SIGKILL at random instants, must end like an undisturbed one.</summary>
public sealed class KillTests : IDisposable
{
    private const int Trials = 150;
    private const int Milliseconds = 8;
    private static readonly JsonTrialCodec<Number, Number> Codec = new();
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    public void KilledAtRandomInstantsItEndsLikeAnUndisturbedOne(int workers, int kills)
    {
        var undisturbed = StorageConformance.Run(new MemoryStorage(), workers, CancellationToken.None, trials: Trials);
        var folder = new StudyFolder(_temporary["killed"]);
        var random = RandomStream.FromSeed(20).Child(workers);
        var killed = 0;
        for (var evaluations = 0; killed < kills;)
        {
            var ended = EndedOnDisk(folder);
            Assert.True(ended.Count < Trials, "the study ended before it was killed often enough");
            killed += StartAndKill(folder, workers, random, fromStart: killed % 3 == 0);
            evaluations = AssertNoneRanAgain(folder, ended, evaluations);
        }
        var before = EndedOnDisk(folder);
        var started = EvaluationsOnDisk(folder).Count;
        using (var last = Start(folder, workers))
        {
            Assert.True(last.WaitForExit(60_000));
            Assert.Equal(0, last.ExitCode);
        }
        AssertNoneRanAgain(folder, before, started);
        var result = ReadStudy(folder);
        Assert.Equal(StorageConformance.Plain(undisturbed), StorageConformance.Plain(result));
        Assert.True(File.Exists(folder.ResultsPath));
    }

    [Fact]
    public void AStudyOfAnotherProcessStopsOnRequest()
    {
        var folder = new StudyFolder(_temporary["stopped"]);
        using var process = Start(folder, 2, trials: 100_000);
        Assert.True(SpinWait.SpinUntil(() => EvaluationsOnDisk(folder).Count > 0, 20_000));
        Assert.Throws<ProblemException>(() => folder.Begin("name: kill me\n"));
        Assert.True(StopRequest.Send(folder.Path, TimeSpan.FromSeconds(20)));
        Assert.True(process.WaitForExit(5_000));
        Assert.Equal(130, process.ExitCode);
        Assert.Null(StudyLock.Holder(folder.Path));
    }

    /// <summary>1 when the process was still running when it was killed.</summary>
    private static int StartAndKill(StudyFolder folder, int workers, RandomStream random, bool fromStart)
    {
        var before = Length(folder.JournalPath);
        using var process = Start(folder, workers);
        if (fromStart)
            Thread.Sleep(random.NextInt(150));
        else if (SpinWait.SpinUntil(() => process.HasExited || Length(folder.JournalPath) > before, 20_000))
            Thread.Sleep(random.NextInt(40));
        process.Kill();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : 1;
    }

    private static Process Start(StudyFolder folder, int workers, int trials = Trials)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "CodeBench.Studies.KillHost.dll");
        string[] arguments = [host, folder.Path, .. new[] { workers, trials, Milliseconds }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = false })!;
    }

    /// <summary>No trial whose end was durable before may have been evaluated since. Returns how many evaluations there are now.</summary>
    private static int AssertNoneRanAgain(StudyFolder folder, HashSet<int> ended, int evaluations)
    {
        var now = EvaluationsOnDisk(folder);
        Assert.DoesNotContain(now.Skip(evaluations), ended.Contains);
        return now.Count;
    }

    private static HashSet<int> EndedOnDisk(StudyFolder folder) =>
        File.Exists(folder.JournalPath) && Length(folder.JournalPath) > 0
            ? [.. ReadStudy(folder).Trials.Where(trial => trial.State != TrialState.Pending).Select(trial => trial.Number)]
            : [];

    /// <summary>Reads a copy: opening a storage repairs it, and that is the killed process's own task.</summary>
    private static StudyResult<Number, Number> ReadStudy(StudyFolder folder)
    {
        var copy = folder.PathOf("copy.jsonl");
        File.Copy(folder.JournalPath, copy, overwrite: true);
        using var storage = new JournalStorage(copy);
        return Study<Number, Number>.Read(storage, Codec, Trials);
    }

    private static List<int> EvaluationsOnDisk(StudyFolder folder)
    {
        var path = folder.PathOf("evaluations.log");
        return File.Exists(path) ? [.. File.ReadAllText(path).Split('\n')[..^1].Select(line => int.Parse(line, CultureInfo.InvariantCulture))] : [];
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
