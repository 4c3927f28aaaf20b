namespace CodeBench.Reporting;

/// <summary>Turns the data of a study into a <see cref="Summary"/>: result, trade-off, progress, costs, settings, how to repeat, all trials.</summary>
public static class StudySummary
{
    /// <summary>The summary of a study; a study without any successful trial says so.</summary>
    public static Summary From(StudyReport study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var best = study.Best;
        List<SummarySection> sections = [Result(study, best)];
        if (best is not null)
        {
            sections.Add(new("Trade-off", [
                new Figure(StudyCharts.Pareto(study), "Each dot is a trial; rest the pointer on it for its numbers. No trial is better in both directions than those on the line."),
                TrialTable(study, "Pareto front", study.ParetoTrials)]));
            sections.Add(new("Progress", [new Figure(StudyCharts.BestSoFar(study), "The line is the best objective found up to each trial.")]));
            if (study.BestBreakdowns.Count > 0)
                sections.Add(new("Where the best design spends", [.. study.BestBreakdowns.Select(cost => new Figure(StudyCharts.Breakdown(cost)))]));
        }
        sections.Add(new("Settings", [new ReportTable("Settings", [new("Setting"), new("Value"), new("Note")],
            [.. study.Settings.Select(fact => (IReadOnlyList<ReportCell>)[fact.Name, fact.Value, fact.Note ?? ""])])]));
        if (study.Commands.Count > 0)
            sections.Add(new("Repeat it", [new ReportText("The same seed gives the same trials on any number of workers."), new CommandLines(study.Commands)]));
        sections.Add(new("All trials", [TrialTable(study, "Trials", [.. study.Trials.OrderBy(trial => trial.Number)])]));
        return new Summary(study.Title, Lead(study, best), study.Environment, sections);
    }

    private static string Lead(StudyReport study, ReportTrial? best)
    {
        if (best is null)
            return $"None of {NumberText.Integer(study.Trials.Count)} trials has a result.";
        var objective = study.Metric(study.ObjectiveKey);
        return $"Best of {NumberText.Integer(study.Trials.Count)} trials: {best.DesignText}, {objective.NameInSentence} {objective.Text(best[objective.Key])}.";
    }

    private static SummarySection Result(StudyReport study, ReportTrial? best)
    {
        var blocks = new List<SummaryBlock>(study.Notices.Select(notice => new Notice(notice)));
        var failed = study.Trials.Count(trial => trial.Failure is not null);
        if (best is null)
            blocks.Add(new ReportText("No trial has a result yet, so there is nothing to compare."));
        else
            blocks.Add(new KeyFacts([
                .. best.Design,
                .. study.Metrics.Where(metric => double.IsFinite(best[metric.Key])).Select(metric => new Fact(metric.Name, metric.Text(best[metric.Key]), metric.GoalText)),
                new Fact("Found in trial", $"#{NumberText.Integer(best.Number)}", $"of {NumberText.Integer(study.Trials.Count)}, {NumberText.Integer(failed)} without a result"),
            ]));
        return new("Best design", blocks);
    }

    private static ReportTable TrialTable(StudyReport study, string title, IReadOnlyList<ReportTrial> trials)
    {
        var parts = study.Trials.SelectMany(trial => trial.Design).Select(part => part.Name).Distinct(StringComparer.Ordinal).ToArray();
        var hasFailures = trials.Any(trial => trial.Failure is not null);
        ReportColumn[] columns =
        [
            new("Trial", IsNumeric: true),
            .. parts.Select(part => new ReportColumn(part)),
            .. study.Metrics.Select(metric => new ReportColumn(metric.Name, metric.Unit, IsNumeric: true)),
            new("Time", "s", IsNumeric: true),
            .. hasFailures ? [new ReportColumn("Outcome")] : Array.Empty<ReportColumn>(),
        ];
        return new(title, columns, [.. trials.Select(trial => Row(study, trial, parts, hasFailures))]);
    }

    private static IReadOnlyList<ReportCell> Row(StudyReport study, ReportTrial trial, string[] parts, bool hasFailures) =>
    [
        trial.Number,
        .. parts.Select(part => ReportCell.Of(trial.Design.FirstOrDefault(fact => fact.Name == part)?.Value)),
        .. study.Metrics.Select(metric => ReportCell.Of(trial[metric.Key], metric.SignificantDigits)),
        ReportCell.Of(trial.Seconds, 3),
        .. hasFailures ? [ReportCell.Of(trial.Failure ?? "ok")] : Array.Empty<ReportCell>(),
    ];
}
