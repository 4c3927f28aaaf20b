using System.CommandLine;
using CodeBench.Cocco;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary><c>reproduce NAME</c>: one table or figure of a paper, computed again and set beside the printed numbers.</summary>
internal static class ReproduceVerb
{
    private const string AccelBenchTable = "accelbench-table3";

    public static Command Create(Screen screen)
    {
        var command = new Command("reproduce", "Compute a table or figure of a paper again, and set it beside the printed numbers.");
        var names = Names().ToArray();
        var name = new Argument<string>("name") { Description = "One of: " + string.Join(", ", names) + "." };
        var quick = new Option<bool>("--quick") { Description = "A small run for a first look and for CI; tolerances are for the full run." };
        var seed = new Option<ulong>("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1UL };
        var workers = new Option<int>("--workers") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var folder = new Option<string?>("--out") { Description = "Write the table (markdown) and a report with its charts (report.html) into this folder." };
        command.Add(name);
        command.Add(quick);
        command.Add(seed);
        command.Add(workers);
        command.Add(folder);
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetValue(name)!;
            if (!names.Contains(wanted, StringComparer.Ordinal))
                throw new ProblemException($"there is no experiment '{wanted}'", @try: Suggestions.DidYouMean(wanted, names));
            if (wanted == AccelBenchTable)
                return AccelBenchTableThree.Run(screen);
            var options = new ReproductionOptions { Quick = parsed.GetValue(quick), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(workers) };
            return await CoccoExperiment.RunAsync(screen, wanted, options, parsed.GetValue(folder), cancellation);
        });
        return command;
    }

    private static IEnumerable<string> Names() => CoccoReproduction.Names.Prepend(AccelBenchTable);
}
