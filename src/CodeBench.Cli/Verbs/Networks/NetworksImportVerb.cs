using System.CommandLine;
using CodeBench.Core;
using CodeBench.Networks;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>networks import FILE</c>: read an ONNX or YAML file, say what it is, and keep it as YAML.</summary>
internal static class NetworksImportVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("import", "Read an ONNX or YAML file, list everything that is wrong with it, and keep it as YAML.");
        var file = new Argument<string>("file") { Description = "A .onnx, .yaml or .yml file." };
        var kept = new Option<string?>("--out") { Description = "Write the network as YAML to this file." };
        command.Add(file);
        command.Add(kept);
        command.SetAction(parsed =>
        {
            var network = NetworkFile.Read(parsed.GetValue(file)!);
            if (parsed.GetValue(kept) is { } path)
                AtomicFile.WriteText(path, NetworkYaml.Write(network));
            screen.Result(
                new
                {
                    network.Name,
                    input = network.InputShape.ToString(),
                    output = network.OutputShape.ToString(),
                    nodes = network.Nodes.Count - 1,
                    network.Macs,
                    network.Parameters,
                    network.Fingerprint,
                    file = parsed.GetValue(kept),
                },
                output => output.WriteLine($"{network.Name}: input {network.InputShape}, output {network.OutputShape}, {Format.Count(network.Nodes.Count - 1)} nodes, {Format.Count(network.Macs)} MACs, {Format.Count(network.Parameters)} parameters"));
            return ExitCode.Ok;
        });
        return command;
    }
}
