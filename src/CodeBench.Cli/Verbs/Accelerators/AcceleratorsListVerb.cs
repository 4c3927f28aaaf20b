using System.CommandLine;
using System.Globalization;
using CodeBench.AccelBench;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>accelerators list</c>: the named accelerators.</summary>
internal static class AcceleratorsListVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("list", "The named accelerators.");
        command.SetAction(_ =>
        {
            screen.Result(
                new { spaceSize = AcceleratorSpace.Count, accelerators = NamedAccelerators.All.Select(one => new { one.Name, vector = one.Accelerator.ToVector(), one.Source }) },
                Print);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole output)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("accelerator").AddColumn("vector").AddColumn("multipliers", c => c.RightAligned()).AddColumn("area mm²", c => c.RightAligned()).AddColumn("from");
        foreach (var one in NamedAccelerators.All)
        {
            var chip = new ChipModel(one.Accelerator, ActivationUnits.Relu);
            table.AddRow(one.Name, one.Accelerator.ToString(), Format.Count(one.Accelerator.Multipliers), Format.Number(chip.AreaMm2), Markup.Escape(one.Source));
        }
        output.Write(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The space holds {AcceleratorSpace.Count:N0} accelerators; 'codebench accelerators index N' shows one."));
    }
}
