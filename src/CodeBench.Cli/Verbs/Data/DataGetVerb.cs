using System.CommandLine;
using System.Globalization;
using CodeBench.Core;
using CodeBench.Data;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>data get NAME</c>: fetch, verify, decode and keep a data set.</summary>
internal static class DataGetVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("get", "Fetch a data set, verify it, and keep it decoded.");
        var name = new Argument<string>("name") { Description = "A data set of 'codebench data list'." };
        var from = new Option<string?>("--from") { Description = "Read the official files from this folder instead of fetching them." };
        command.Add(name);
        command.Add(from);
        command.SetAction(async (parsed, cancellation) =>
        {
            var status = await FetchAsync(screen, parsed.GetValue(name)!, parsed.GetValue(from), cancellation);
            screen.Result(
                new { status.Manifest.Name, status.State, status.Path, status.Bytes, status.Origin },
                output => output.WriteLine(status.Path is null
                    ? $"{status.Manifest.Name} is drawn on demand; there is nothing to fetch."
                    : string.Create(CultureInfo.InvariantCulture, $"{status.Manifest.Name}: {status.Path}, {status.Bytes / 1e6:F1} MB, from {status.Origin}")));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<DatasetStatus> FetchAsync(Screen screen, string name, string? from, CancellationToken cancellation)
    {
        var catalog = new DatasetCatalog(Home.Datasets);
        catalog.Find(name);
        try
        {
            return await DatasetFetch.RunAsync(screen, catalog, name, from, cancellation);
        }
        catch (DatasetUnavailableException exception)
        {
            throw new ProblemException(exception.Problem);
        }
    }
}
