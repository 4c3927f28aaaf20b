using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;
using CodeBench.Studies;

namespace CodeBench.Experiments;

/// <summary>Runs, reads, resumes and stops co-design studies: where study files, searchers, evaluators and journals meet.</summary>
public static class CoDesignStudy
{
    /// <summary>The journal of the trained networks, beside the study's own.</summary>
    internal const string TrainedJournal = "trained.jsonl";

    /// <summary>
    /// Runs a study in a folder until it is complete, stopped or cancelled; a folder that holds this study already is resumed. The data set
    /// must be on the machine.
    /// </summary>
    /// <param name="file">The study. May have more trials or other workers than when it was begun.</param>
    /// <param name="folder">Where it lives; made when it is not there.</param>
    /// <param name="accuracy">Trains networks.</param>
    /// <param name="hardware">Simulates pairs.</param>
    /// <param name="datasets">Knows the data set's shape.</param>
    /// <param name="observer">Watches, or null.</param>
    /// <param name="cancellation">Cancels within a second.</param>
    /// <exception cref="ProblemException">Another process runs it, or the folder holds another study.</exception>
    public static CoDesignResult Run(
        StudyFile file,
        string folder,
        IAccuracySource accuracy,
        IHardwareCost hardware,
        DatasetCatalog datasets,
        IProgress<StudyEvent<DesignPoint, Outcome>>? observer = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var place = new StudyFolder(folder);
        RefuseOther(file, place, datasets);
        using var held = place.Begin(file.Text);
        using var stop = StopRequest.Watch(place.Path, cancellation);
        using var storage = new JournalStorage(place.JournalPath);
        using var trained = new JournalStorage(place.PathOf(TrainedJournal));
        var codec = new DesignCodec();
        var networks = Networks(file, datasets);
        var evaluator = new PairEvaluator(file.Seed, networks, accuracy, hardware, new DurableMemo<TrainedAccuracy>(trained, StudyJson.Options));
        var settings = new StudySettings(file.Name, file.Seed, file.Trials, file.Workers, file.Configuration);
        var study = new Study<DesignPoint, Outcome>(settings, storage, codec, Searcher(file), evaluator, observer);
        var result = study.Run(stop.Token);
        place.WriteResults(result, codec);
        return new CoDesignResult(file, place, result);
    }

    /// <summary>As above, with real trainings and AccelBench's simulator.</summary>
    /// <exception cref="ProblemException">Another process runs it, the folder holds another study, or the data set is not here.</exception>
    public static CoDesignResult Run(
        StudyFile file,
        string folder,
        DatasetCatalog datasets,
        IProgress<StudyEvent<DesignPoint, Outcome>>? observer = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(datasets);
        var images = new Lazy<ImageDataset>(() => datasets.Load(file.Dataset));
        if (datasets.Status(file.Dataset).State != DatasetState.Ready)
            _ = images.Value; // says how to get it
        var accuracy = new NetworkTraining(file.Dataset, () => images.Value, file.Training.Recipe, file.Training.Threads);
        return Run(file, folder, accuracy, new SimulatedHardware(file.Fidelity), datasets, observer, cancellation);
    }

    /// <summary>Reads the study of a folder without touching it, running or not.</summary>
    /// <exception cref="ProblemException">There is none, or it is damaged.</exception>
    public static CoDesignResult Show(string folder, DatasetCatalog datasets)
    {
        var place = new StudyFolder(folder);
        var file = StudyFile.Parse(place.ReadSettings(), datasets, place.SettingsPath);
        using var storage = JournalSnapshot.Of(place.JournalPath);
        var study = Study<DesignPoint, Outcome>.Read(storage, new DesignCodec(), file.Trials);
        return new CoDesignResult(file, place, study with { Name = file.Name, Seed = file.Seed });
    }

    /// <summary>The study file of a folder, to resume it with Run.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static StudyFile FileOf(string folder, DatasetCatalog datasets)
    {
        var place = new StudyFolder(folder);
        return StudyFile.Parse(place.ReadSettings(), datasets, place.SettingsPath);
    }

    /// <summary>Asks the process that runs the study of a folder to stop, and waits until it has; false when none runs.</summary>
    /// <exception cref="ProblemException">There is no study.</exception>
    /// <exception cref="TimeoutException">It still runs after the limit.</exception>
    public static bool Stop(string folder, TimeSpan limit, CancellationToken cancellation = default)
    {
        var place = new StudyFolder(folder);
        place.ReadSettings();
        return StopRequest.Send(place.Path, limit, cancellation);
    }

    private static void RefuseOther(StudyFile file, StudyFolder place, DatasetCatalog datasets)
    {
        if (!place.HasStudy)
            return;
        var there = StudyFile.Parse(place.ReadSettings(), datasets, place.SettingsPath);
        if (there.Configuration != file.Configuration)
        {
            throw new ProblemException(
                $"'{place.Path}' holds another study",
                "its data set, space, objective, training, searcher or seed differ, and results of two studies must not mix",
                "give another folder, or continue that one with: codebench study resume " + place.Path);
        }
    }

    private static ISearcher<DesignPoint, Outcome> Searcher(StudyFile file) => file.Searcher switch
    {
        "random" => new RandomSearcher(file.Space),
        _ => throw new ProblemException($"there is no searcher '{file.Searcher}'"),
    };

    private static Func<string, Network> Networks(StudyFile file, DatasetCatalog datasets)
    {
        var manifest = datasets.Find(file.Dataset);
        var built = file.Space.Networks.ToDictionary(name => name, name => new Lazy<Network>(() => StudyNetworks.Create(name, manifest)), StringComparer.Ordinal);
        return name => built[name].Value;
    }
}
