using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Experiments;
using CodeBench.Reporting;
using CodeBench.Studies;

namespace CodeBench.Cli;

/// <summary>Runs a study to its end, or as far as it gets, and leaves its report behind.</summary>
internal static class StudyRun
{
    public static async Task<int> RunAsync(
        Screen screen, StudyFile file, string folder, DatasetCatalog catalog, IReadOnlyList<string> commands, IReadOnlyList<string> notices, CancellationToken cancellation)
    {
        var result = await Task.Run(() => CoDesignStudy.Run(file, folder, catalog, new StudyWatch(screen, file), cancellation), CancellationToken.None);
        var report = WriteReport(result, catalog, commands, notices);
        screen.Result(StudyJsonView.Of(result, report), output =>
        {
            StudyView.Print(output, result);
            output.Profile.Out.Writer.WriteLine($"report       {report}");
        });
        if (result.Study.End == StudyEnd.Complete)
            return ExitCode.Ok;
        screen.Warn($"Not complete. Go on with: ./codebench study resume {folder}");
        return ExitCode.Cancelled;
    }

    /// <summary>Writes report.html and its companions into the study's folder; returns the path of report.html.</summary>
    public static string WriteReport(CoDesignResult result, DatasetCatalog catalog, IReadOnlyList<string> commands, IReadOnlyList<string> notices)
    {
        var study = CoDesignReport.From(result, catalog, EnvironmentHeader.Capture(), commands, notices);
        return ReportFolder.Write(StudySummary.From(study), result.Folder.Path)[0];
    }

    /// <summary>Makes sure that a data set is on the machine.</summary>
    public static async Task FetchAsync(Screen screen, DatasetCatalog catalog, string dataset, CancellationToken cancellation)
    {
        try
        {
            await DatasetFetch.RunAsync(screen, catalog, dataset, null, cancellation);
        }
        catch (DatasetUnavailableException exception)
        {
            throw new ProblemException(exception.Problem);
        }
    }
}
