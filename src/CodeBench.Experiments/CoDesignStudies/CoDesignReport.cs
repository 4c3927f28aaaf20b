using System.Globalization;
using CodeBench.AccelBench;
using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Reporting;
using CodeBench.Studies;

namespace CodeBench.Experiments;

/// <summary>Turns a co-design study into what the reporting room prints and draws.</summary>
public static class CoDesignReport
{
    private static readonly ReportMetric[] Metrics =
    [
        new("performance", "Performance", null, Direction.Maximize),
        new("accuracy", "Accuracy", "%", Direction.Maximize),
        new("latencyMs", "Latency", "ms", Direction.Minimize),
        new("areaMm2", "Area", "mm²", Direction.Minimize),
        new("dynamicMj", "Dynamic energy", "mJ", Direction.Minimize),
        new("leakageMj", "Leakage energy", "mJ", Direction.Minimize),
    ];

    /// <summary>The report of a study as far as it has come.</summary>
    /// <param name="result">The study.</param>
    /// <param name="datasets">Knows the data set's shape, to simulate the best pair again for its breakdown.</param>
    /// <param name="environment">What made the numbers.</param>
    /// <param name="commands">The shell lines that repeat it.</param>
    /// <param name="notices">What the reader must not miss.</param>
    public static StudyReport From(
        CoDesignResult result, DatasetCatalog datasets, EnvironmentHeader environment, IReadOnlyList<string>? commands = null, IReadOnlyList<string>? notices = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(datasets);
        return new StudyReport
        {
            Title = $"Co-design study {result.File.Name}",
            Environment = environment,
            Metrics = Metrics,
            ObjectiveKey = "performance",
            ParetoKeys = ("latencyMs", "accuracy"),
            Trials = [.. result.Study.Trials.Where(trial => trial.State != TrialState.Pending).Select(trial => TrialOf(result, trial))],
            BestBreakdowns = result.Best is { } best ? Breakdowns(best.Point, datasets.Find(result.File.Dataset), result.File.Fidelity) : [],
            Settings = SettingsOf(result),
            Commands = commands ?? [],
            Notices = notices ?? [],
        };
    }

    private static ReportTrial TrialOf(CoDesignResult result, Trial<DesignPoint, Outcome> trial)
    {
        Fact[] design = [new("CNN", trial.Point.Network), new("Accelerator", trial.Point.Accelerator.ToString())];
        if (trial.Outcome is not { IsUsable: true } outcome)
            return new ReportTrial(trial.Number, design, new Dictionary<string, double>(StringComparer.Ordinal), trial.Seconds, trial.Outcome?.Reason ?? trial.Reason);
        var measures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["performance"] = result.PerformanceOf(trial) ?? double.NaN,
            ["accuracy"] = 100 * outcome.Accuracy,
            ["latencyMs"] = outcome.LatencyMs,
            ["areaMm2"] = outcome.AreaMm2,
            ["dynamicMj"] = outcome.DynamicMj,
            ["leakageMj"] = outcome.LeakageMj,
        };
        return new ReportTrial(trial.Number, design, measures, trial.Seconds);
    }

    private static CostBreakdown[] Breakdowns(DesignPoint best, DatasetManifest dataset, Fidelity fidelity)
    {
        var run = new SimulatedHardware(fidelity).Simulate(StudyNetworks.Create(best.Network, dataset), best.Accelerator);
        return
        [
            new("Energy of the best pair by module", "Energy", "mJ", [.. run.Modules.Select(module => new ChartBarPart(module.Module.ToString(), module.DynamicMj + module.LeakageMj))]),
            new("Cycles of the best pair by layer", "Cycles", null, [.. run.Layers.Where(layer => layer.Cycles > 0).Select(layer => new ChartBarPart(layer.Name, layer.Cycles))]),
        ];
    }

    private static List<Fact> SettingsOf(CoDesignResult result)
    {
        var file = result.File;
        var (weights, scales, recipe) = (file.Objective.Weights, file.Objective.Scales, file.Training.Recipe);
        return
        [
            new("Data set", file.Dataset),
            new("Space", string.Create(CultureInfo.InvariantCulture, $"{file.Space.Networks.Count:N0} CNNs x {file.Space.AcceleratorCount:N0} accelerators")),
            new("Searcher", file.Searcher),
            new("Seed", file.Seed.ToString(CultureInfo.InvariantCulture)),
            new("Trials", string.Create(CultureInfo.InvariantCulture, $"{result.Study.Trials.Count(trial => trial.Place > 0)} of {file.Trials}")),
            new("Training", string.Create(CultureInfo.InvariantCulture, $"{recipe.Epochs} epochs, batch {recipe.BatchSize}, {recipe.Optimiser}, {recipe.LearningRate}"),
                recipe.TrainingImages is { } images ? string.Create(CultureInfo.InvariantCulture, $"on {images:N0} images") : null),
            new("Hardware model", $"AccelBench, {file.Fidelity.ToString().ToLowerInvariant()} fidelity", "latency and energy are of one batch"),
            new("Objective", string.Create(CultureInfo.InvariantCulture,
                $"latency {weights.Latency}, area {weights.Area}, dynamic {weights.DynamicEnergy}, leakage {weights.LeakageEnergy}, accuracy {weights.Accuracy}"), "CODEBench Eq. 4"),
            new("Scales", string.Create(CultureInfo.InvariantCulture,
                $"{scales.LatencyMs} ms, {scales.AreaMm2} mm², {scales.DynamicMj} mJ, {scales.LeakageMj} mJ"), "what each measure is divided by"),
        ];
    }
}
