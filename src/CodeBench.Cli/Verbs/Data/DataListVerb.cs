using System.CommandLine;
using System.Globalization;
using CodeBench.Data;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace CodeBench.Cli;

/// <summary><c>data list</c>: every data set and whether it is on this machine.</summary>
internal static class DataListVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("list", "Every data set, and whether it is on this machine.");
        command.SetAction(_ =>
        {
            var catalog = new DatasetCatalog(Home.Datasets);
            var sets = catalog.List().Select(manifest => catalog.Status(manifest.Name)).ToArray();
            screen.Result(new { folder = Home.Datasets, datasets = sets.Select(Describe) }, output => Print(output, sets));
            return ExitCode.Ok;
        });
        return command;
    }

    private static object Describe(DatasetStatus set) => new
    {
        set.Manifest.Name,
        state = set.State,
        shape = Shape(set.Manifest),
        set.Manifest.TrainCount,
        set.Manifest.TestCount,
        set.Manifest.Licence,
        set.Path,
        set.Bytes,
        set.Origin,
    };

    private static void Print(IAnsiConsole output, IEnumerable<DatasetStatus> sets)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("data set").AddColumn("images").AddColumn("train", c => c.RightAligned()).AddColumn("test", c => c.RightAligned()).AddColumn("here").AddColumn("from");
        foreach (var set in sets)
        {
            table.AddRow(
                set.Manifest.Name, Shape(set.Manifest), Format.Count(set.Manifest.TrainCount), Format.Count(set.Manifest.TestCount),
                set.State switch
                {
                    DatasetState.Ready => "[green]yes[/]",
                    DatasetState.Damaged => "[red]damaged[/]",
                    _ => "no",
                },
                Markup.Escape(set.Origin ?? $"codebench data get {set.Manifest.Name}"));
        }
        output.Write(table);
    }

    private static string Shape(DatasetManifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Channels}x{manifest.Height}x{manifest.Width}");
}
