using System.CommandLine;
using CodeBench.Data;
using CodeBench.Experiments;

namespace CodeBench.Cli;

/// <summary><c>study resume DIR</c>: go on where a study was killed, stopped or cancelled.</summary>
internal static class StudyResumeVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("resume", "Go on with a study that was killed, stopped or cancelled.");
        var folder = new Argument<string>("dir") { Description = "The folder of a study." };
        command.Add(folder);
        command.SetAction(async (parsed, cancellation) =>
        {
            var catalog = new DatasetCatalog(Home.Datasets);
            var place = parsed.GetValue(folder)!;
            var study = CoDesignStudy.FileOf(place, catalog);
            await StudyRun.FetchAsync(screen, catalog, study.Dataset, cancellation);
            return await StudyRun.RunAsync(screen, study, place, catalog, [$"./codebench study resume {place}"], [], cancellation);
        });
        return command;
    }
}
