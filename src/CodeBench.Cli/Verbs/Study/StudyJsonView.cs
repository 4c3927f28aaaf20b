using CodeBench.CoDesign;
using CodeBench.Experiments;
using CodeBench.Studies;

namespace CodeBench.Cli;

/// <summary>The JSON of a study.</summary>
internal static class StudyJsonView
{
    public static object Of(CoDesignResult result, string? report) => new
    {
        name = result.File.Name,
        folder = result.Folder.Path,
        dataset = result.File.Dataset,
        seed = result.File.Seed,
        budget = result.Study.Budget,
        finished = result.Study.Finished.Count(),
        end = result.Study.End,
        best = result.Best is { } best ? Pair(result, best) : null,
        front = result.Front.Select(trial => Pair(result, trial)),
        trials = result.Study.Trials.Select(trial => Pair(result, trial)),
        report,
    };

    private static object Pair(CoDesignResult result, Trial<DesignPoint, Outcome> trial) => new
    {
        trial.Number,
        trial.State,
        network = trial.Point.Network,
        accelerator = trial.Point.Accelerator.ToVector(),
        performance = result.PerformanceOf(trial),
        trial.Outcome,
        trial.Reason,
        trial.Seconds,
    };
}
