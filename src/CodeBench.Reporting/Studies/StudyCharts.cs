using CodeBench.Core;

namespace CodeBench.Reporting;

/// <summary>The charts of a study, as pure data.</summary>
public static class StudyCharts
{
    /// <summary>Ratio of largest to smallest value from which an axis of positive values is logarithmic.</summary>
    private const double LogarithmicFrom = 50;

    /// <summary>All trials over two metrics, the Pareto front as stairs, the best design ringed.</summary>
    public static XYChart Pareto(StudyReport study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var (x, y) = (study.Metric(study.ParetoKeys.X), study.Metric(study.ParetoKeys.Y));
        var (front, best) = (study.ParetoTrials, study.Best);
        ChartPoint At(ReportTrial trial, string? label) => new(trial[x.Key], trial[y.Key], Tip(study, trial), label);
        var others = study.Succeeded.Except(front).Select(trial => At(trial, null)).ToArray();
        // From the best x outward: each stair then bounds what its point dominates.
        var outward = x.Goal == Direction.Minimize ? front : front.Reverse();
        var frontPoints = outward.Select(trial => At(trial, trial == best ? null : $"#{NumberText.Integer(trial.Number)}")).ToArray();
        List<ChartSeries> series =
        [
            new("Other trials", SeriesMark.MutedDots, others, Colour: 7),
            new("Pareto front", SeriesMark.StepsAndDots, frontPoints, Colour: 0),
        ];
        if (best is not null && double.IsFinite(best[x.Key]) && double.IsFinite(best[y.Key]))
            series.Add(new("Best by objective", SeriesMark.Star, [At(best, $"#{NumberText.Integer(best.Number)} best")], Colour: 1));
        var finding = $"{NumberText.Integer(front.Count)} of {NumberText.Integer(study.Succeeded.Count())} trials are on the Pareto front"
            + (best is null ? "." : $"; the best by {study.Metric(study.ObjectiveKey).NameInSentence} is {best.DesignText}.");
        return new($"{y.Name} against {x.NameInSentence}", finding, Axis(study, x), Axis(study, y), series);
    }

    /// <summary>Objective of every trial and the best so far.</summary>
    public static XYChart BestSoFar(StudyReport study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var objective = study.Metric(study.ObjectiveKey);
        var points = study.Succeeded.Where(trial => double.IsFinite(trial[objective.Key])).OrderBy(trial => trial.Number)
            .Select(trial => new ChartPoint(trial.Number, trial[objective.Key], Tip(study, trial))).ToArray();
        var steps = new List<ChartPoint>();
        foreach (var point in points)
        {
            var improves = steps.Count == 0 || objective.IsBetter(point.Y, steps[^1].Y);
            steps.Add(new ChartPoint(point.X, improves ? point.Y : steps[^1].Y));
        }
        var description = points.Length == 0
            ? "No trial has a result yet."
            : $"Best {objective.NameInSentence} after {NumberText.Integer(points.Length)} trials: {objective.Text(steps[^1].Y)}, first reached in trial {NumberText.Integer(study.Best!.Number)}.";
        return new("Best so far", description,
            new ChartAxis("Trial", IsInteger: true),
            new ChartAxis(objective.Name, objective.Unit, Hint: objective.GoalText),
            [new("Trial", SeriesMark.MutedDots, points, Colour: 7), new("Best so far", SeriesMark.Steps, steps, Colour: 0)]);
    }

    /// <summary>A cost of one design, largest part first, with shares. Parts of zero are left out.</summary>
    public static StackedBars Breakdown(CostBreakdown cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var parts = cost.Parts.Where(part => part.Drawn > 0).OrderByDescending(part => part.Value).ThenBy(part => part.Name, StringComparer.Ordinal).ToArray();
        var total = parts.Sum(part => part.Value);
        var description = parts.Length == 0
            ? $"{cost.Title}: nothing was spent."
            : $"{parts[0].Name} takes {NumberText.Percent(parts[0].Value / total)} of {NumberText.Significant(total)} {cost.Unit}".TrimEnd() + ".";
        return new(cost.Title, description, new ChartAxis(cost.Quantity, cost.Unit), [.. parts.Select(part => new ChartBar(part.Name, [part]))], ShowsShares: true);
    }

    private static ChartAxis Axis(StudyReport study, ReportMetric metric)
    {
        var values = study.Succeeded.Select(trial => trial[metric.Key]).Where(double.IsFinite).ToArray();
        var isWide = values.Length > 1 && values.Min() > 0 && values.Max() / values.Min() >= LogarithmicFrom;
        return new(metric.Name, metric.Unit, isWide ? AxisScale.Logarithmic : AxisScale.Linear, metric.GoalText);
    }

    private static string Tip(StudyReport study, ReportTrial trial) =>
        $"#{NumberText.Integer(trial.Number)} {trial.DesignText}: "
        + string.Join(", ", study.Metrics.Where(metric => double.IsFinite(trial[metric.Key])).Select(metric => $"{metric.Name} {metric.Text(trial[metric.Key])}"));
}
