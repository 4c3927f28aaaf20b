using System.Globalization;
using CodeBench.AccelBench;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>One accelerator on the screen: hyperparameters, place in the space, chip by module.</summary>
internal static class AcceleratorCard
{
    public static void Show(Screen screen, Accelerator accelerator)
    {
        long? index = AcceleratorSpace.Contains(accelerator) ? AcceleratorSpace.IndexOf(accelerator) : null;
        var chip = new ChipModel(accelerator, ActivationUnits.Relu);
        screen.Result(
            new
            {
                index,
                vector = accelerator.ToVector(),
                accelerator.ProcessingElements,
                accelerator.MacUnits,
                accelerator.Multipliers,
                chip.AreaMm2,
                leakagePowerMw = chip.LeakageMw,
                modules = chip.Modules.Select(module => new { module = module.Module.ToString(), module.Instances, module.AreaMm2, module.LeakageMw, module.DynamicMw }),
            },
            output => Print(output, accelerator, index, chip));
    }

    private static void Print(IAnsiConsole output, Accelerator accelerator, long? index, ChipModel chip)
    {
        var place = index is { } n ? "#" + n.ToString(CultureInfo.InvariantCulture) : "outside the searched space";
        output.WriteLine($"{accelerator} ({place})");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{accelerator.ProcessingElements} processing elements x {accelerator.MacUnitsPerElement} MAC units x {accelerator.Pif} multipliers = {Format.Count(accelerator.Multipliers)} multipliers; batch {accelerator.BatchSize}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"buffers {accelerator.ActivationBufferMb} + {accelerator.WeightBufferMb} + {accelerator.MaskBufferMb} MB (activations, weights, masks); {accelerator.MemoryType} {accelerator.MemoryNumber}"));
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("module").AddColumn("instances", c => c.RightAligned()).AddColumn("area mm²", c => c.RightAligned())
            .AddColumn("leakage mW", c => c.RightAligned()).AddColumn("active mW", c => c.RightAligned());
        foreach (var module in chip.Modules)
            table.AddRow(module.Module.ToString(), Format.Count(module.Instances), Format.Number(module.AreaMm2), Format.Number(module.LeakageMw), Format.Number(module.DynamicMw));
        table.AddRow("total (with ReLU units)", "", Format.Number(chip.AreaMm2), Format.Number(chip.LeakageMw), "");
        output.Write(table);
    }
}
