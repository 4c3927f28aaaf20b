using System.Diagnostics;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Re-runs the paper's tables and figures: the one entry point of <c>codebench reproduce cocco-...</c>.</summary>
public static class CoccoReproduction
{
    /// <summary>The names that <see cref="Run"/> knows.</summary>
    public static IReadOnlyList<string> Names => Experiment.Names;

    /// <summary>Runs one experiment and puts the paper's numbers next to ours.</summary>
    /// <exception cref="ProblemException">No such experiment.</exception>
    public static ReproductionReport Run(string name, ReproductionOptions? options = null)
    {
        options ??= new ReproductionOptions();
        var experiment = Experiment.Load(name);
        var run = new ReproductionRun(options);
        var empty = new ReproductionReport { Experiment = experiment, Options = options };
        var watch = Stopwatch.StartNew();
        var report = name switch
        {
            "cocco-table1" => new BufferTable(run, BufferGrid.PaperSeparate).Fill(empty),
            "cocco-table2" => new BufferTable(run, BufferGrid.PaperShared).Fill(empty),
            "cocco-table3" => new MultiCoreTable(run).Fill(empty),
            "cocco-figure3" => new FusionFigure(run).Fill(empty),
            "cocco-figure11" => new PartitionFigure(run).Fill(empty),
            "cocco-figure12" => new ConvergenceFigure(run).Fill(empty),
            "cocco-figure13" => new SampleCloudFigure(run).Fill(empty),
            _ => new PreferenceFigure(run).Fill(empty),
        };
        return report with { Seconds = watch.Elapsed.TotalSeconds };
    }
}
