using System.CommandLine;
using CodeBench.Experiments;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>study stop DIR</c>: ask the process that runs a study to stop, and wait until it has.</summary>
internal static class StudyStopVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("stop", "Ask the process that runs a study to stop, and wait until it has.");
        var folder = new Argument<string>("dir") { Description = "The folder of a study." };
        command.Add(folder);
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var place = parsed.GetValue(folder)!;
            var stopped = CoDesignStudy.Stop(place, TimeSpan.FromSeconds(30), cancellation);
            screen.Result(new { stopped }, output => output.WriteLine(stopped
                ? $"Stopped. Go on with: ./codebench study resume {place}"
                : "No process runs this study."));
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }
}
