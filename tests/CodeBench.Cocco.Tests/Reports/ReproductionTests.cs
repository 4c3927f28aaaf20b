using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class ReproductionTests
{
    [Fact]
    public void EveryExperimentHasRowsAndASource()
    {
        foreach (var experiment in CoccoReproduction.Names.Select(Experiment.Load))
        {
            Assert.NotEmpty(experiment.Rows);
            Assert.Contains("Cocco (ASPLOS 2024)", experiment.Source, StringComparison.Ordinal);
            Assert.Equal(experiment.Name, Experiment.Load(experiment.Name).Name);
        }
        Assert.Equal(56, Experiment.Load("cocco-table1").Rows.Count + Experiment.Load("cocco-table2").Rows.Count);
        Assert.Equal(36, Experiment.Load("cocco-table3").Rows.Count);
    }

    [Fact]
    public void AnUnknownExperimentIsAProblem() =>
        Assert.Contains("cocco-table1", Assert.Throws<ProblemException>(() => CoccoReproduction.Run("cocco-table")).Message, StringComparison.Ordinal);

    [Fact]
    public void FigureThreeIsWithinItsRanges()
    {
        var report = CoccoReproduction.Run("cocco-figure3", new ReproductionOptions { Quick = true });
        Assert.True(report.Passes, report.ToMarkdown());
        Assert.Contains("| resnet50 | L = 3 | activation EMA saved | 0.537 |", report.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "slow")]
    public void FigureThirteenMovesTheCloud()
    {
        var report = CoccoReproduction.Run("cocco-figure13", new ReproductionOptions { Quick = true });
        Assert.True(report.Passes, report.ToMarkdown());
        Assert.Equal(30, report.Series.Count);
    }

    [Theory]
    [InlineData("cocco-table1")]
    [InlineData("cocco-table2")]
    [InlineData("cocco-table3")]
    [InlineData("cocco-figure11")]
    [InlineData("cocco-figure12")]
    [InlineData("cocco-figure14")]
    [Trait("Tier", "slow")]
    public void QuickSizesAreWithinToleranceButForTheDocumentedCells(string name)
    {
        var report = CoccoReproduction.Run(name, new ReproductionOptions { Quick = true });
        var documented = name == "cocco-table3" ? 7 : 0;
        Assert.True(report.Cells.Count(cell => !cell.IsWithin) <= documented, report.ToMarkdown());
        Assert.True(report.Checks.All(check => check.Holds), report.ToMarkdown());
    }
}
