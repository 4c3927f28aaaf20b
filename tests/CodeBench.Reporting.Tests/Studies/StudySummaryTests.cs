using CodeBench.Core;

namespace CodeBench.Reporting.Tests;

public sealed class StudySummaryTests
{
    [Fact]
    public void TheBestIsTheEarliestOfTheHighestObjective()
    {
        var study = Samples.Study();
        var best = study.Best!;
        Assert.All(study.Succeeded, trial => Assert.True(trial["objective"] <= best["objective"]));
        var copy = best with { Number = 100 };
        Assert.Equal(best.Number, (study with { Trials = [.. study.Trials, copy] }).Best!.Number);
    }

    [Fact]
    public void TheFrontHoldsExactlyTheTrialsThatNoOtherBeats()
    {
        var study = Samples.Study(60);
        bool Beats(ReportTrial a, ReportTrial b) =>
            a["latencyMs"] <= b["latencyMs"] && a["accuracy"] >= b["accuracy"] && (a["latencyMs"] < b["latencyMs"] || a["accuracy"] > b["accuracy"]);
        var expected = study.Succeeded.Where(trial => !study.Succeeded.Any(other => Beats(other, trial))).Select(trial => trial.Number).Order();
        Assert.Equal(expected, study.ParetoTrials.Select(trial => trial.Number).Order());
    }

    [Fact]
    public void BestSoFarNeverGetsWorseAndEndsAtTheBest()
    {
        foreach (var goal in Enum.GetValues<Direction>())
        {
            var study = Samples.Study(40);
            study = study with { Metrics = [.. study.Metrics.Select(metric => metric.Key == "objective" ? metric with { Goal = goal } : metric)] };
            var steps = StudyCharts.BestSoFar(study).Series[1].Points;
            Assert.Equal(study.Best!["objective"], steps[^1].Y);
            for (var i = 1; i < steps.Count; i++)
                Assert.False(study.Metric("objective").IsBetter(steps[i - 1].Y, steps[i].Y));
        }
    }

    [Fact]
    public void FailedTrialsAreListedWithTheirReason()
    {
        var summary = StudySummary.From(Samples.Study());
        Assert.Contains("training diverged: the loss became NaN in epoch 1", ConsoleExporter.Export(summary), StringComparison.Ordinal);
        Assert.Contains("./codebench quickstart --seed 7", MarkdownExporter.Export(summary), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AStudyWithoutResultsStillMakesAReport(bool hasFailures)
    {
        var study = Samples.Study();
        study = study with { Trials = hasFailures ? [.. study.Trials.Where(trial => trial.Failure is not null)] : [] };
        var html = HtmlExporter.Export(StudySummary.From(study));
        Assert.Contains("has a result", html, StringComparison.Ordinal);
        Assert.Contains("no data", SvgExporter.Export(StudyCharts.Pareto(study)), StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownMetricNamesTheNearest()
    {
        var problem = Assert.Throws<ArgumentException>(() => Samples.Study().Metric("latencyMS"));
        Assert.Contains("latencyMs", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BreakdownPartsAreSortedAndTheirSharesSumToOne()
    {
        var bars = StudyCharts.Breakdown(Samples.Study().BestBreakdowns[0]);
        Assert.Equal("DRAM", bars.Bars[0].Name);
        Assert.Equal(bars.Bars.Select(bar => bar.Total).OrderDescending(), bars.Bars.Select(bar => bar.Total));
        Assert.DoesNotContain(bars.Bars, bar => bar.Name == "Softmax");
    }
}
