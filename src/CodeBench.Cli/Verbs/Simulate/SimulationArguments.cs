using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Core;
using CodeBench.Experiments;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary>Which accelerator and which cost model, as options of a command.</summary>
internal sealed class SimulationArguments
{
    private static readonly string[] Fidelities = ["physical", "released"];

    private readonly Option<string> _accelerator = new("--accelerator", "-a") { Description = "A name ('codebench accelerators list'), 13 numbers with commas, or #index.", DefaultValueFactory = _ => "spring" };
    private readonly Option<string> _fidelity = new("--fidelity") { Description = "physical: the chip that the paper describes; released: bit-exact to the published simulator.", DefaultValueFactory = _ => "physical" };
    private readonly Option<int?> _batch = new("--batch") { Description = "Images per inference (default: as the accelerator says)." };
    private readonly Option<string[]> _switches = new("--switch") { Description = "NAME=on|off: one mended defect of the physical fidelity (docs/differences/accelbench.md); may be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _partition = new("--partition") { Description = "Fuse layers with a partition search (cocco, greedy, exact, ...): its external traffic replaces the model's own." };

    public SimulationArguments(Command command)
    {
        command.Add(_accelerator);
        command.Add(_fidelity);
        command.Add(_batch);
        command.Add(_switches);
        command.Add(_partition);
    }

    public SimulationResult Simulate(ParseResult parsed, IReadOnlyList<AccelOp> ops)
    {
        if (parsed.GetValue(_partition) is not null)
            throw new ProblemException("--partition needs a network", "a list of operations has no edges to partition along", "give a network of the zoo, or a .yaml or .onnx file");
        return Simulator.Run(ops, Accelerator(parsed), Options(parsed));
    }

    public SimulationResult Simulate(ParseResult parsed, Network network)
    {
        var (accelerator, options) = (Accelerator(parsed), Options(parsed));
        if (parsed.GetValue(_partition) is { } method)
            options = options with { Traffic = PartitionedTraffic.Of(network, accelerator, method) };
        return Simulator.Run(network, accelerator, options);
    }

    private Accelerator Accelerator(ParseResult parsed)
    {
        var accelerator = AcceleratorText.Parse(parsed.GetValue(_accelerator)!);
        return parsed.GetValue(_batch) is { } images ? accelerator with { BatchSize = images } : accelerator;
    }

    private SimulationOptions Options(ParseResult parsed)
    {
        var fidelity = parsed.GetValue(_fidelity)!;
        var switches = parsed.GetValue(_switches) ?? [];
        if (!Fidelities.Contains(fidelity, StringComparer.OrdinalIgnoreCase))
            throw new ProblemException($"there is no fidelity '{fidelity}'", @try: Suggestions.DidYouMean(fidelity, Fidelities));
        if (!string.Equals(fidelity, "released", StringComparison.OrdinalIgnoreCase))
            return new SimulationOptions { Switches = PhysicalSwitchText.Apply(PhysicalSwitches.All, switches) };
        if (switches.Length > 0 || parsed.GetValue(_partition) is not null)
            throw new ProblemException("the released fidelity has no switches and takes no partition", "it is what the published simulator does, defects included", "leave out --fidelity released");
        return SimulationOptions.Released;
    }
}
