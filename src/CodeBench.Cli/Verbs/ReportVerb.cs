using System.CommandLine;
using CodeBench.Data;
using CodeBench.Experiments;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>report DIR</c>: make the report of a study again.</summary>
internal static class ReportVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("report", "Make the report of a study (report.html, report.md, tables, charts) again.");
        var folder = new Argument<string>("dir") { Description = "The folder of a study." };
        command.Add(folder);
        command.SetAction(parsed =>
        {
            var place = parsed.GetValue(folder)!;
            var catalog = new DatasetCatalog(Home.Datasets);
            var path = StudyRun.WriteReport(CoDesignStudy.Show(place, catalog), catalog, [$"./codebench study resume {place}"], []);
            screen.Result(new { report = path }, output => output.WriteLine(path));
            return ExitCode.Ok;
        });
        return command;
    }
}
