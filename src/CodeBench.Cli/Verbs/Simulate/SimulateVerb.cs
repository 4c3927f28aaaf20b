using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary><c>simulate</c>: latency, area and energy of a network, or of a list of operations, on an accelerator.</summary>
internal static class SimulateVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("simulate", "Latency, area and energy of a network on an accelerator.");
        var network = new NetworkArgument(command, required: false);
        var ops = new Option<string?>("--ops") { Description = "Simulate the operations of this JSON file instead of a network; when it holds several lists, NETWORK picks one." };
        var export = new Option<string?>("--out") { Description = "Write every layer's cost to this .csv or .parquet file." };
        var model = new SimulationArguments(command);
        command.Add(ops);
        command.Add(export);
        command.SetAction(async (parsed, cancellation) =>
        {
            var result = parsed.GetValue(ops) is { } file
                ? model.Simulate(parsed, AccelOpFile.Read(file, network.Name(parsed)))
                : network.Name(parsed) is null
                    ? throw new ProblemException("simulate what?", @try: "'codebench simulate resnet18 --accelerator spring', or --ops FILE")
                    : model.Simulate(parsed, network.Create(parsed));
            if (parsed.GetValue(export) is { } path)
                await LayerTable.WriteAsync(path, result, cancellation);
            screen.Result(SimulationJson.Of(result), output => SimulationView.Print(output, result));
            return ExitCode.Ok;
        });
        return command;
    }
}
