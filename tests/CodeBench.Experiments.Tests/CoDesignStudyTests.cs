using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Reporting;
using CodeBench.Studies;

namespace CodeBench.Experiments.Tests;

public sealed class CoDesignStudyTests : IDisposable
{
    private static readonly DatasetCatalog Datasets = new(Path.GetTempPath());
    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheQuickStartRunsAndShowsTheSame()
    {
        var file = StudyFile.Parse(QuickStart.StudyText("shapes"), Datasets);
        var source = new FakeAccuracy();
        var events = new List<StudyEvent<DesignPoint, Outcome>>();
        var result = Run(file, source, new ListObserver(events));
        Assert.Equal(StudyEnd.Complete, result.Study.End);
        Assert.Equal(24, result.Usable.Count);
        Assert.Equal(source.Trained.Count, source.Trained.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(result.Usable.Max(result.PerformanceOf), result.PerformanceOf(result.Best!));
        Assert.NotEmpty(result.Front);
        Assert.All(result.Front.Zip(result.Front.Skip(1)), pair => Assert.True(pair.Second.Outcome!.Accuracy >= pair.First.Outcome!.Accuracy));
        Assert.Equal(24, events.OfType<StudyEvent<DesignPoint, Outcome>.Ended>().Count());
        var shown = CoDesignStudy.Show(_folder, Datasets);
        Assert.Equal(result.Study.Trials.Select(trial => trial with { Seconds = 0 }), shown.Study.Trials.Select(trial => trial with { Seconds = 0 }));
        Assert.True(File.Exists(result.Folder.ResultsPath));
    }

    [Fact]
    public void RealTrainingsOnShapesGiveOneReport()
    {
        const string text = """
            name: real
            dataset: shapes
            trials: 3
            workers: 2
            networks: [plain-d1-w8-k3, depthwise-d1-w8-k3]
            accelerators: {Pix: [1, 8], batch: [1]}
            training: {epochs: 1, trainingImages: 512, testImages: 256, batchSize: 64}
            """;
        var file = StudyFile.Parse(text, Datasets);
        var images = new Lazy<ImageDataset>(() => ShapesGenerator.Generate(Datasets.Find("shapes") with { TrainCount = 600, TestCount = 300 }));
        CoDesignResult Train(int workers, string folder) => CoDesignStudy.Run(
            file with { Workers = workers }, folder, new NetworkTraining("shapes", () => images.Value, file.Training.Recipe), new SimulatedHardware(), Datasets);
        var result = Train(2, _folder);
        Assert.Empty(result.Study.Trials.Select(trial => trial.Reason ?? trial.Outcome?.Reason).OfType<string>());
        Assert.Equal(3, result.Usable.Count);
        Assert.All(result.Usable, trial => Assert.InRange(trial.Outcome!.Accuracy, 0.05, 1));
        var alone = Train(1, Path.Combine(_folder, "alone"));
        Assert.Equal(alone.Usable.Select(trial => trial.Outcome), result.Usable.Select(trial => trial.Outcome));
        var report = CoDesignReport.From(result, Datasets, EnvironmentHeader.Capture());
        Assert.Equal(result.Best!.Number, report.Best!.Number);
        Assert.Equal(result.Front.Select(trial => trial.Number), report.ParetoTrials.Select(trial => trial.Number));
        Assert.Equal(result.Best.Outcome!.EnergyMj, report.BestBreakdowns[0].Parts.Sum(part => part.Value), 9);
        // The total is rounded up to whole cycles, the layers are not.
        Assert.InRange(result.Best.Outcome.Cycles - report.BestBreakdowns[1].Parts.Sum(part => part.Value), -1e-6, 1);
        Assert.Contains("<svg", HtmlExporter.Export(StudySummary.From(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingDataSetSaysHowToGetIt()
    {
        var file = StudyFile.Parse(QuickStart.StudyText("mnist"), new DatasetCatalog(_folder));
        var problem = Assert.Throws<ProblemException>(() => CoDesignStudy.Run(file, Path.Combine(_folder, "study"), new DatasetCatalog(_folder))).Problems[0];
        Assert.Equal("codebench data get mnist", problem.Try);
        Assert.False(Directory.Exists(Path.Combine(_folder, "study")));
    }

    [Fact]
    public void TheCostsAreThoseOfTheSimulator()
    {
        var file = StudyFile.Parse(QuickStart.StudyText("shapes", trials: 4), Datasets);
        var result = Run(file, new FakeAccuracy());
        foreach (var trial in result.Usable)
        {
            var network = QuickCnn.Find(trial.Point.Network)!.Build(new Networks.TensorShape(3, 32, 32), 10);
            var run = new SimulatedHardware().Simulate(network, trial.Point.Accelerator);
            Assert.Equal((run.Cycles, run.AreaMm2, run.DynamicMj, run.LeakageMj), (trial.Outcome!.Cycles, trial.Outcome.AreaMm2, trial.Outcome.DynamicMj, trial.Outcome.LeakageMj));
        }
    }

    [Fact]
    public void AResumedStudyGoesOnWithMoreTrialsAndOtherWorkers()
    {
        var text = QuickStart.StudyText("shapes", trials: 8);
        Run(StudyFile.Parse(text, Datasets), new FakeAccuracy());
        var more = text.Replace("trials: 8", "trials: 16", StringComparison.Ordinal).Replace("workers: 2", "workers: 3", StringComparison.Ordinal);
        Run(StudyFile.Parse(more, Datasets), new FakeAccuracy());
        var resumed = Run(CoDesignStudy.FileOf(_folder, Datasets), new FakeAccuracy());
        Assert.Equal(16, resumed.Usable.Count);
        var other = StudyFile.Parse(QuickStart.StudyText("shapes", seed: 2), Datasets);
        Assert.Contains("holds another study", Assert.Throws<ProblemException>(() => Run(other, new FakeAccuracy())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunningStudyStopsOnRequestAndResumes()
    {
        var file = StudyFile.Parse(QuickStart.StudyText("shapes"), Datasets);
        using var gate = new ManualResetEventSlim();
        var waiting = new FakeAccuracy { Gate = gate };
        var running = Task.Run(() => Run(file, waiting));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(_folder, "journal.jsonl")), 10_000));
        Assert.True(CoDesignStudy.Stop(_folder, TimeSpan.FromSeconds(10)));
        Assert.Equal(StudyEnd.Cancelled, (await running).Study.End);
        Assert.False(CoDesignStudy.Stop(_folder, TimeSpan.FromSeconds(1)));
        Assert.Equal(StudyEnd.Complete, Run(file, new FakeAccuracy()).Study.End);
    }

    [Fact]
    public void AFolderWithoutAStudyIsAClearProblem()
    {
        Assert.Throws<ProblemException>(() => CoDesignStudy.Show(_folder, Datasets));
        Assert.Throws<ProblemException>(() => CoDesignStudy.Stop(_folder, TimeSpan.Zero));
    }

    private CoDesignResult Run(StudyFile file, IAccuracySource source, IProgress<StudyEvent<DesignPoint, Outcome>>? observer = null) =>
        CoDesignStudy.Run(file, _folder, source, new SimulatedHardware(), Datasets, observer);

    private sealed class ListObserver(List<StudyEvent<DesignPoint, Outcome>> events) : IProgress<StudyEvent<DesignPoint, Outcome>>
    {
        public void Report(StudyEvent<DesignPoint, Outcome> value) => events.Add(value);
    }
}
