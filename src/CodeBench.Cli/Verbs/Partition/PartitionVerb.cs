using System.CommandLine;
using CodeBench.Cocco;

namespace CodeBench.Cli;

/// <summary><c>partition NETWORK</c>: which layers run fused, and what that costs (Cocco).</summary>
internal static class PartitionVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("partition", "Partition a network into fused subgraphs: external traffic, energy, latency, bound and gap.");
        var network = new NetworkArgument(command);
        var options = new PartitionOptions(command);
        command.SetAction(parsed =>
        {
            var report = Partitioner.Run(network.Create(parsed), options.Read(parsed));
            screen.Result(PartitionJson.Of(report), output => PartitionView.Print(output, report));
            return ExitCode.Ok;
        });
        return command;
    }
}
