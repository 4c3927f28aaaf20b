using System.CommandLine;
using System.Globalization;
using CodeBench.Networks;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>networks show NAME</c>: every node of one network.</summary>
internal static class NetworksShowVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("show", "Every node of one network, with shapes, MACs and parameters.");
        var argument = new NetworkArgument(command);
        command.SetAction(parsed =>
        {
            var network = argument.Create(parsed);
            screen.Result(Describe(network), output => Print(output, network));
            return ExitCode.Ok;
        });
        return command;
    }

    private static object Describe(Network network) => new
    {
        network.Name,
        input = network.InputShape.ToString(),
        output = network.OutputShape.ToString(),
        network.Macs,
        network.Parameters,
        network.Weights,
        activationElements = network.ActivationBytes(),
        network.Fingerprint,
        nodes = network.Nodes.Select(node => new
        {
            node.Index,
            node.Name,
            @operator = node.Operator.Describe(),
            node.Inputs,
            output = node.Output.ToString(),
            node.Macs,
            node.Parameters,
        }),
    };

    private static void Print(IAnsiConsole output, Network network)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("#", c => c.RightAligned()).AddColumn("node").AddColumn("operator").AddColumn("reads").AddColumn("output")
            .AddColumn("MACs", c => c.RightAligned()).AddColumn("parameters", c => c.RightAligned());
        foreach (var node in network.Nodes)
        {
            table.AddRow(
                node.Index.ToString(CultureInfo.InvariantCulture), Markup.Escape(node.Name), Markup.Escape(node.Operator.Describe()),
                string.Join(' ', node.Inputs.Select(input => input.ToString(CultureInfo.InvariantCulture))), node.Output.ToString(),
                node.Macs == 0 ? "" : Format.Count(node.Macs), node.Parameters == 0 ? "" : Format.Count(node.Parameters));
        }
        output.Write(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{network.Name}: input {network.InputShape}, {network.Nodes.Count - 1} nodes, {Format.Count(network.Macs)} MACs, {Format.Count(network.Parameters)} parameters, {Format.Count(network.ActivationBytes())} activations"));
    }
}
