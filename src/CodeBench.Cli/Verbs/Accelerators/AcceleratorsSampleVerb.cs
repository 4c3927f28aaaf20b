using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Core;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>accelerators sample</c>: random accelerators that satisfy conditions.</summary>
internal static class AcceleratorsSampleVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("sample", "Random accelerators of the space that satisfy conditions.");
        var where = new Option<string>("--where") { Description = WhereHelp.Text, DefaultValueFactory = _ => "" };
        var count = new Option<int>("--count", "-n") { Description = "How many.", DefaultValueFactory = _ => 10 };
        var seed = new Option<ulong>("--seed") { Description = "Decides the draw.", DefaultValueFactory = _ => 1UL };
        command.Add(where);
        command.Add(count);
        command.Add(seed);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(count) < 1)
                throw new ProblemException("--count must be positive", @try: "--count 10");
            var selection = new AcceleratorSelection(AcceleratorConstraint.Parse(parsed.GetValue(where)!));
            var sample = selection.Sample(RandomStream.FromSeed(parsed.GetValue(seed)).Child("accelerators sample"), parsed.GetValue(count));
            screen.Result(
                new { accelerators = sample.Select(one => new { index = AcceleratorSpace.IndexOf(one), vector = one.ToVector(), areaMm2 = Area(one) }) },
                output => Print(output, sample));
            return ExitCode.Ok;
        });
        return command;
    }

    private static double Area(Accelerator accelerator) => new ChipModel(accelerator, ActivationUnits.Relu).AreaMm2;

    private static void Print(IAnsiConsole output, IEnumerable<Accelerator> sample)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("index", c => c.RightAligned()).AddColumn("vector").AddColumn("multipliers", c => c.RightAligned()).AddColumn("area mm²", c => c.RightAligned());
        foreach (var one in sample)
            table.AddRow(Format.Count(AcceleratorSpace.IndexOf(one)), one.ToString(), Format.Count(one.Multipliers), Format.Number(Area(one)));
        output.Write(table);
    }
}
