using System.Globalization;
using CodeBench.CoDesign;
using CodeBench.Experiments;
using CodeBench.Studies;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>A study on the screen: the best pair and the Pareto front.</summary>
internal static class StudyView
{
    public static void Print(IAnsiConsole output, CoDesignResult result)
    {
        var done = result.Study.Trials.Count(trial => trial.State != TrialState.Pending);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"study        {result.File.Name}: {done} of {result.Study.Budget} pairs on {result.File.Dataset}, seed {result.File.Seed}"));
        if (result.Best is not { } best)
        {
            output.WriteLine("best         none yet");
            return;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best         #{best.Number} {best.Point.Network} on {best.Point.Accelerator}, performance {result.PerformanceOf(best):F4} (CODEBench Eq. 4)"));
        var table = new Table().Border(TableBorder.Simple).AddColumn("Pareto front (accuracy, latency)").AddColumn("accelerator");
        foreach (var heading in new[] { "accuracy", "latency ms", "area mm²", "dynamic mJ", "leakage mJ", "performance" })
            table.AddColumn(heading, column => column.RightAligned());
        foreach (var trial in result.Front)
            AddRow(table, result, trial);
        output.Write(table);
    }

    private static void AddRow(Table table, CoDesignResult result, Trial<DesignPoint, Outcome> trial)
    {
        var outcome = trial.Outcome!;
        table.AddRow(
            string.Create(CultureInfo.InvariantCulture, $"#{trial.Number} {trial.Point.Network}"), trial.Point.Accelerator.ToString(), Format.Percent(outcome.Accuracy),
            Format.Number(outcome.LatencyMs), Format.Number(outcome.AreaMm2), Format.Number(outcome.DynamicMj), Format.Number(outcome.LeakageMj),
            (result.PerformanceOf(trial) ?? double.NaN).ToString("F4", CultureInfo.InvariantCulture));
    }
}
