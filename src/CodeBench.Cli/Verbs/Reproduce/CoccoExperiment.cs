using CodeBench.Cocco;
using CodeBench.Core;
using CodeBench.Experiments;
using CodeBench.Reporting;

namespace CodeBench.Cli;

/// <summary><c>reproduce cocco-…</c>: prints paper, ours and deviation per cell, and fails when a cell is outside its tolerance.</summary>
internal static class CoccoExperiment
{
    public static async Task<int> RunAsync(Screen screen, string name, ReproductionOptions options, string? folder, CancellationToken cancellation)
    {
        ReportTarget.Make(folder);
        var report = await ProgressBar.RunAsync(screen, name, progress => Task.Run(
            () => CoccoReproduction.Run(name, options with
            {
                Progress = (done, all, what) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress(what, (double)done / Math.Max(1, all));
                },
            }),
            CancellationToken.None));
        if (folder is not null)
        {
            AtomicFile.WriteText(Path.Combine(folder, name + (options.Quick ? ".quick" : "") + ".md"), report.ToMarkdown());
            ReportFolder.Write(ReproductionSummary.From(report, EnvironmentHeader.Capture()), folder);
        }
        screen.Result(
            new { experiment = report.Experiment.Name, report.Passes, report.Seconds, cells = report.Cells, checks = report.Checks },
            output => Console.Out.WriteLine(report.ToMarkdown()));
        return report.Passes ? ExitCode.Ok : ExitCode.OutsideTolerance;
    }
}
