using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CodeBench.EndToEnd;

/// <summary>Real studies (trainings and simulations) as processes: killed, interrupted, stopped, and always ending the same.</summary>
public sealed class StudyTests : IDisposable
{
    private const string Study = """
        name: small
        dataset: shapes
        seed: 3
        trials: 6
        workers: WORKERS
        networks: ["plain-d1-w8-k3", "depthwise-d1-w8-k3"]
        accelerators:
          Pib: [1, 2]
          Pix: [2, 4]
        training:
          epochs: 1
          batchSize: 32
          trainingImages: 640
          testImages: 200

        """;

    private const int Interrupt = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-study-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void KilledStudiesEndLikeUndisturbedOnes(int workers)
    {
        var file = Write(workers);
        var calm = Path.Combine(_folder, "calm");
        Assert.Equal(0, CliProcess.Run("study", "run", file, "--out", calm, "--json").ExitCode);

        var killed = Path.Combine(_folder, "killed");
        foreach (var wait in new[] { 300, 900, 1400 })
        {
            using var process = Start(file, killed);
            process.WaitForExit(wait);
            process.Kill();
            process.WaitForExit();
        }
        Assert.Equal(0, CliProcess.Run("study", "run", file, "--out", killed, "--json").ExitCode);
        Assert.Equal(Results(calm), Results(killed));
        Assert.True(File.Exists(Path.Combine(killed, "report.html")));
    }

    [Fact]
    public void AnInterruptedStudyStopsWithinASecondAndCanBeResumed()
    {
        var file = Write(2);
        var place = Path.Combine(_folder, "interrupted");
        using (var process = Start(file, place))
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(place, "journal.jsonl")), TimeSpan.FromSeconds(60)));
            Assert.Equal(0, Kill(process.Id, Interrupt));
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "it did not stop");
            Assert.Equal(130, process.ExitCode);
        }
        var resumed = CliProcess.Run("study", "resume", place, "--json");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(6, JsonDocument.Parse(resumed.Output).RootElement.GetProperty("finished").GetInt32());
        Assert.Equal(0, CliProcess.Run("study", "show", place).ExitCode);
        Assert.Equal(0, CliProcess.Run("report", place).ExitCode);
    }

    [Fact]
    public void EverythingWrongWithAStudyFileIsSaidAtOnceWithItsLine()
    {
        var file = Path.Combine(_folder, "wrong.yaml");
        File.WriteAllText(file, "name: x\ndataset: mnits\nseed: 1\ntrials: -4\nworkers: 2\nnetworks: [lenett]\n");
        var result = CliProcess.Run("study", "run", file);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("wrong.yaml:2", result.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml:4", result.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml:6", result.Error, StringComparison.Ordinal);
    }

    private static Process Start(string file, string folder) =>
        CliProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal), "study", "run", file, "--out", folder, "--json");

    private string Write(int workers)
    {
        var file = Path.Combine(_folder, "small.yaml");
        File.WriteAllText(file, Study.Replace("WORKERS", workers.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return file;
    }

    /// <summary>What was tried and what came of it, by trial; times and order of completion left out.</summary>
    private static string[] Results(string folder)
    {
        using var results = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "results.json")));
        return
        [
            .. results.RootElement.GetProperty("trials").EnumerateArray().Select(trial =>
                string.Join(' ', trial.GetProperty("trial").GetRawText(), trial.GetProperty("state").GetRawText(), trial.GetProperty("point").GetRawText(), trial.GetProperty("outcome").GetRawText())),
        ];
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
