using System.Globalization;
using CodeBench.CoDesign;
using CodeBench.Experiments;
using CodeBench.Studies;

namespace CodeBench.Cli;

/// <summary>Live progress of a co-design study on stderr: a line for every pair that ends, with the best so far.</summary>
internal sealed class StudyWatch(Screen screen, StudyFile file) : IProgress<StudyEvent<DesignPoint, Outcome>>
{
    private double _best = double.NegativeInfinity;
    private int _budget;
    private int _done;

    public void Report(StudyEvent<DesignPoint, Outcome> value)
    {
        if (screen.Json)
            return;
        switch (value)
        {
            case StudyEvent<DesignPoint, Outcome>.Opened opened:
                Open(opened);
                break;
            case StudyEvent<DesignPoint, Outcome>.Started started when screen.Live:
                screen.Status(string.Create(CultureInfo.InvariantCulture, $"#{started.Trial.Number} {started.Trial.Point.Network}: starting"));
                break;
            case StudyEvent<DesignPoint, Outcome>.Progressed progressed when screen.Live:
                screen.Status(string.Create(CultureInfo.InvariantCulture, $"{_done}/{_budget} done; #{progressed.Number}: {progressed.Stage} {100 * progressed.Fraction:F0} %"));
                break;
            case StudyEvent<DesignPoint, Outcome>.Ended ended:
                _done++;
                screen.Warn(Describe(ended.Trial));
                break;
        }
    }

    private void Open(StudyEvent<DesignPoint, Outcome>.Opened opened)
    {
        (_budget, _done) = (opened.Budget, opened.Done);
        if (opened.Repair is { } repair)
            screen.Warn("journal: " + repair);
        if (opened.Done + opened.Pending > 0)
            screen.Warn(string.Create(CultureInfo.InvariantCulture, $"resuming: {opened.Done} of {opened.Budget} pairs are done, {opened.Pending} were cut off and run again"));
    }

    private string Describe(Trial<DesignPoint, Outcome> trial)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"[{_done,2}/{_budget}] #{trial.Number,-2} {trial.Point.Network,-22}");
        if (trial.Outcome is not { IsUsable: true } outcome)
            return $"{head} no result: {trial.Outcome?.Reason ?? trial.Reason}";
        var performance = file.Objective.Performance(outcome) ?? double.NaN;
        var isBest = performance > _best;
        _best = Math.Max(_best, performance);
        return string.Create(CultureInfo.InvariantCulture,
            $"{head} {Format.Percent(outcome.Accuracy),8}  {outcome.LatencyMs,9:G4} ms  {outcome.AreaMm2,7:F1} mm²  {outcome.EnergyMj,9:G4} mJ  performance {performance:F4}{(isBest ? "  best so far" : "")}");
    }
}
