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
        var accelerator = new Option<string>("--accelerator", "-a") { Description = "A name ('codebench accelerators list'), 13 numbers with commas, or #index.", DefaultValueFactory = _ => "spring" };
        var ops = new Option<string?>("--ops") { Description = "Simulate the operations of this JSON file instead of a network of the zoo; when it holds several lists, NETWORK picks one." };
        var fidelity = new Option<string>("--fidelity") { Description = "The cost model: released.", DefaultValueFactory = _ => "released" };
        var batch = new Option<int?>("--batch") { Description = "Images per inference (default: as the accelerator says)." };
        command.Add(accelerator);
        command.Add(ops);
        command.Add(fidelity);
        command.Add(batch);
        command.SetAction(parsed =>
        {
            CheckFidelity(parsed.GetValue(fidelity)!);
            var chip = AcceleratorText.Parse(parsed.GetValue(accelerator)!);
            if (parsed.GetValue(batch) is { } images)
                chip = chip with { BatchSize = images };
            var result = parsed.GetValue(ops) is { } file
                ? ReleasedSimulator.Run(AccelOpFile.Read(file, network.Name(parsed)), chip)
                : network.Name(parsed) is null
                    ? throw new ProblemException("simulate what?", @try: "'codebench simulate resnet18 --accelerator spring', or --ops FILE")
                    : ReleasedSimulator.Run(ReleasedLowering.Lower(network.Create(parsed)).Ops, chip);
            screen.Result(SimulationJson.Of(result), output => SimulationView.Print(output, result));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void CheckFidelity(string fidelity)
    {
        if (!string.Equals(fidelity, "released", StringComparison.OrdinalIgnoreCase))
            throw new ProblemException($"there is no fidelity '{fidelity}'", @try: Suggestions.DidYouMean(fidelity, ["released"]));
    }
}
