using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary>The options of <c>sweep</c>.</summary>
internal sealed class SweepArguments
{
    private static readonly string[] Objectives = [.. Enum.GetNames<SweepObjective>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private readonly Option<string> _where = new("--where") { Description = WhereHelp.Text, DefaultValueFactory = _ => "" };
    private readonly Option<int> _top = new("--top") { Description = "How many of the best to print.", DefaultValueFactory = _ => 10 };
    private readonly Option<string> _by = new("--by") { Description = "What the best are ranked by: " + string.Join(", ", Objectives) + ".", DefaultValueFactory = _ => "energyDelay" };
    private readonly Option<string> _pareto = new("--pareto") { Description = "Objectives of the Pareto front, with commas: latency,energy,area.", DefaultValueFactory = _ => "" };
    private readonly Option<long?> _limit = new("--limit") { Description = "Try at most so many, spread evenly over the space (default: all that satisfy the conditions)." };
    private readonly Option<string?> _file = new("--out") { Description = "Write every row to this .parquet or .csv file." };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Decides the draws under --limit.", DefaultValueFactory = _ => 1UL };
    private readonly Option<int> _workers = new("--workers") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string[]> _switches = new("--switch") { Description = "NAME=on|off of the physical fidelity; may be repeated." };

    public SweepArguments(Command command)
    {
        foreach (var option in new Option[] { _where, _top, _by, _pareto, _limit, _file, _seed, _workers, _switches })
            command.Add(option);
    }

    public SweepRequest Read(ParseResult parsed)
    {
        if (parsed.GetValue(_top) < 0)
            throw new ProblemException("--top must not be negative", @try: "--top 10");
        var options = new SweepOptions
        {
            Selection = new AcceleratorSelection(AcceleratorConstraint.Parse(parsed.GetValue(_where)!)),
            Limit = parsed.GetValue(_limit),
            Seed = parsed.GetValue(_seed),
            Workers = parsed.GetValue(_workers),
            Switches = PhysicalSwitchText.Apply(PhysicalSwitches.All, parsed.GetValue(_switches) ?? []),
        };
        var front = parsed.GetValue(_pareto)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SweepRequest(options, parsed.GetValue(_top), Objective(parsed.GetValue(_by)!), [.. front.Select(Objective)], parsed.GetValue(_file));
    }

    private static SweepObjective Objective(string name) =>
        Objectives.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SweepObjective>(name, ignoreCase: true)
            : throw new ProblemException($"there is no objective '{name}'", @try: Suggestions.DidYouMean(name, Objectives));
}
