using System.CommandLine;
using CodeBench.Networks;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>networks list</c>: every network of the zoo with its size and where it comes from.</summary>
internal static class NetworksListVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("list", "Every network of the zoo.");
        command.SetAction(_ =>
        {
            var rows = Zoo.Entries.Select(entry => (Entry: entry, Network: Zoo.Create(entry.Name))).ToArray();
            screen.Result(
                new { networks = rows.Select(row => new { row.Entry.Name, input = row.Entry.Input.ToString(), row.Network.Macs, row.Network.Parameters, row.Entry.Architecture }) },
                output => Print(output, rows));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole output, IEnumerable<(ZooEntry Entry, Network Network)> rows)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("network").AddColumn("input").AddColumn("MACs", Right).AddColumn("parameters", Right).AddColumn("what");
        foreach (var (entry, network) in rows)
            table.AddRow(entry.Name, entry.Input.ToString(), Format.Metric(network.Macs), Format.Metric(network.Parameters), Markup.Escape(entry.Architecture));
        output.Write(table);
    }

    private static void Right(TableColumn column) => column.RightAligned();
}
