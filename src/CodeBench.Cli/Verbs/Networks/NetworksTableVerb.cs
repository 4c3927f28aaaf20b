using System.CommandLine;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary><c>networks table</c>: the zoo beside the published figures, as markdown (docs/networks.md).</summary>
internal static class NetworksTableVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("table", "The zoo beside the published figures, as markdown; docs/networks.md is made with --out.");
        var file = new Option<string?>("--out") { Description = "Write it to this file instead of the screen." };
        command.Add(file);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(file) is { } path)
                AtomicFile.WriteText(path, ZooTable.Markdown());
            screen.Result(
                new { rows = ZooTable.Rows().Select(row => new { row.Entry.Name, row.Network.Macs, row.Network.Parameters, row.Entry.Published }) },
                _ => Console.Out.Write(parsed.GetValue(file) is { } written ? written + "\n" : ZooTable.Markdown()));
            return ExitCode.Ok;
        });
        return command;
    }
}
