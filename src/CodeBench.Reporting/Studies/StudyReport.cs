using CodeBench.Core;

namespace CodeBench.Reporting;

/// <summary>
/// What a study hands over to be reported: plain trials with named metrics, so that any study can fill it.
/// <see cref="StudySummary.From"/> makes the <see cref="Summary"/>.
/// </summary>
public sealed record StudyReport
{
    /// <summary>"Quickstart: MNIST networks on AccelBench accelerators".</summary>
    public required string Title { get; init; }

    public required EnvironmentHeader Environment { get; init; }

    /// <summary>The columns of the trial table, in order.</summary>
    public required IReadOnlyList<ReportMetric> Metrics { get; init; }

    /// <summary>Key of the metric that ranks the trials.</summary>
    public required string ObjectiveKey { get; init; }

    /// <summary>Keys of the two metrics of the Pareto chart: x (a cost), then y (a merit).</summary>
    public required (string X, string Y) ParetoKeys { get; init; }

    public required IReadOnlyList<ReportTrial> Trials { get; init; }

    /// <summary>How the costs of the best design split; may be empty.</summary>
    public IReadOnlyList<CostBreakdown> BestBreakdowns { get; init; } = [];

    /// <summary>Everything that shaped the results: data set, recipe, space, fidelity, weights of the objective, seed.</summary>
    public IReadOnlyList<Fact> Settings { get; init; } = [];

    /// <summary>The shell lines that repeat the study, seed included.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>What the reader must not miss.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The metric with this key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ReportMetric Metric(string key) =>
        Metrics.FirstOrDefault(metric => metric.Key == key)
        ?? throw new ArgumentException($"The report has no metric '{key}'.{Suggestions.DidYouMean(key, Metrics.Select(metric => metric.Key))}", nameof(key));

    /// <summary>Trials with a result.</summary>
    public IEnumerable<ReportTrial> Succeeded => Trials.Where(trial => trial.Failure is null);

    /// <summary>The trial with the best objective (the earliest of equals), or null when none succeeded.</summary>
    public ReportTrial? Best
    {
        get
        {
            var objective = Metric(ObjectiveKey);
            ReportTrial? best = null;
            foreach (var trial in Succeeded.Where(trial => double.IsFinite(trial[ObjectiveKey])))
            {
                if (best is null || objective.IsBetter(trial[ObjectiveKey], best[ObjectiveKey]))
                    best = trial;
            }
            return best;
        }
    }

    /// <summary>Trials that no other beats in both metrics of <see cref="ParetoKeys"/>, by rising x.</summary>
    public IReadOnlyList<ReportTrial> ParetoTrials
    {
        get
        {
            var trials = Succeeded.Where(trial => double.IsFinite(trial[ParetoKeys.X]) && double.IsFinite(trial[ParetoKeys.Y])).ToArray();
            double[][] points = [.. trials.Select(trial => new[] { trial[ParetoKeys.X], trial[ParetoKeys.Y] })];
            var front = ParetoFront.Indices(points, [Metric(ParetoKeys.X).Goal, Metric(ParetoKeys.Y).Goal]);
            return [.. front.Select(i => trials[i]).OrderBy(trial => trial[ParetoKeys.X]).ThenBy(trial => trial.Number)];
        }
    }
}
