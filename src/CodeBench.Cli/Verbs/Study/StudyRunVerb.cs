using System.CommandLine;
using CodeBench.Data;
using CodeBench.Experiments;

namespace CodeBench.Cli;

/// <summary><c>study run FILE</c>: run a study file; a folder that holds this study already is resumed.</summary>
internal static class StudyRunVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("run", "Run a study file (docs/studies.md). A folder that holds this study already is resumed.");
        var file = new Argument<string>("file") { Description = "A study file (YAML)." };
        var folder = new Option<string?>("--out", "-o") { Description = "Where the study lives (default: runs/NAME)." };
        command.Add(file);
        command.Add(folder);
        command.SetAction(async (parsed, cancellation) =>
        {
            var catalog = new DatasetCatalog(Home.Datasets);
            var study = StudyFile.Read(parsed.GetValue(file)!, catalog);
            await StudyRun.FetchAsync(screen, catalog, study.Dataset, cancellation);
            var place = parsed.GetValue(folder) ?? Path.Combine("runs", study.Name);
            return await StudyRun.RunAsync(screen, study, place, catalog, [$"./codebench study run {parsed.GetValue(file)}"], [], cancellation);
        });
        return command;
    }
}
