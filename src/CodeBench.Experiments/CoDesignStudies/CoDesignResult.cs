using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Studies;

namespace CodeBench.Experiments;

/// <summary>A co-design study as far as it has come, with what people ask for first.</summary>
/// <param name="File">What was asked.</param>
/// <param name="Folder">Where it lives.</param>
/// <param name="Study">Every trial.</param>
public sealed record CoDesignResult(StudyFile File, StudyFolder Folder, StudyResult<DesignPoint, Outcome> Study)
{
    /// <summary>Trials with a usable outcome, by number.</summary>
    public IReadOnlyList<Trial<DesignPoint, Outcome>> Usable { get; } = [.. Study.Finished.Where(trial => trial.Outcome!.IsUsable)];

    /// <summary>The usable trial of highest performance (the earliest of equals); null when there is none.</summary>
    public Trial<DesignPoint, Outcome>? Best => Usable.MaxBy(trial => PerformanceOf(trial));

    /// <summary>Usable trials that no other beats in both accuracy and latency, by rising latency.</summary>
    public IReadOnlyList<Trial<DesignPoint, Outcome>> Front
    {
        get
        {
            double[][] points = [.. Usable.Select(trial => new[] { trial.Outcome!.LatencyMs, trial.Outcome.Accuracy })];
            var front = ParetoFront.Indices(points, [Direction.Minimize, Direction.Maximize]);
            return [.. front.Select(index => Usable[index]).OrderBy(trial => trial.Outcome!.LatencyMs).ThenBy(trial => trial.Number)];
        }
    }

    /// <summary>CODEBench Eq. 4 of a trial; null when it has no usable outcome.</summary>
    public double? PerformanceOf(Trial<DesignPoint, Outcome> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Outcome is { } outcome ? File.Objective.Performance(outcome) : null;
    }
}
