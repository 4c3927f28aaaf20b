using System.CommandLine;
using CodeBench.Cocco;
using CodeBench.Experiments;
using CodeBench.Reporting;

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
            var folder = options.Report(parsed);
            ReportTarget.Make(folder);
            var trace = new SearchTrace();
            var request = options.Read(parsed);
            var report = Partitioner.Run(network.Create(parsed), folder is null ? request : request with { Observer = trace.Add });
            var page = folder is null ? null : Write(report, trace, parsed, folder);
            screen.Result(PartitionJson.Of(report), output =>
            {
                PartitionView.Print(output, report);
                if (page is not null)
                    output.Profile.Out.Writer.WriteLine($"report       {page}");
            });
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Write(PartitionReport report, SearchTrace trace, ParseResult parsed, string folder)
    {
        var command = "./codebench " + string.Join(' ', parsed.Tokens.Select(token => token.Value));
        var summary = PartitionSummary.From(report, EnvironmentHeader.Capture(), trace.Samples, [command], PartitionSummary.TradeOff(report));
        return ReportFolder.Write(summary, folder)[0];
    }
}
