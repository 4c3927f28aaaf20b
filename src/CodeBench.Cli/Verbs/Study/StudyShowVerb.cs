using System.CommandLine;
using CodeBench.Data;
using CodeBench.Experiments;

namespace CodeBench.Cli;

/// <summary><c>study show DIR</c>: how far a study is and what it found, while it runs or after.</summary>
internal static class StudyShowVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("show", "How far a study is and what it found; it may be running.");
        var folder = new Argument<string>("dir") { Description = "The folder of a study." };
        command.Add(folder);
        command.SetAction(parsed =>
        {
            var result = CoDesignStudy.Show(parsed.GetValue(folder)!, new DatasetCatalog(Home.Datasets));
            screen.Result(StudyJsonView.Of(result, null), output => StudyView.Print(output, result));
            return ExitCode.Ok;
        });
        return command;
    }
}
