using System.Globalization;
using CodeBench.AccelBench;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>A simulation on the screen: the totals, where the energy goes, and the layers that cost most.</summary>
internal static class SimulationView
{
    private const int Top = 8;

    public static void Print(IAnsiConsole output, SimulationResult result)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fidelity     {result.Fidelity.ToString().ToLowerInvariant()}, accelerator {result.Accelerator}, batch {result.Accelerator.BatchSize}"));
        output.WriteLine($"latency      {Format.Number(result.LatencyMs)} ms ({Format.Count(result.Cycles)} cycles at 700 MHz)");
        output.WriteLine($"area         {Format.Number(result.AreaMm2)} mm²");
        output.WriteLine($"dynamic      {Format.Number(result.DynamicMj)} mJ");
        output.WriteLine($"leakage      {Format.Number(result.LeakageMj)} mJ ({Format.Number(result.LeakagePowerMw)} mW)");
        output.WriteLine($"MACs         {Format.Metric(result.Macs)}; {Format.Percent(result.Macs / ((double)result.Cycles * result.Accelerator.Multipliers))} of what the multipliers could do in that time");
        output.WriteLine($"counters     {string.Join(", ", result.Counters.Select(counter => $"{counter.Key} {Format.Count(counter.Value)}"))}");
        PrintModules(output, result);
        PrintLayers(output, result);
    }

    private static void PrintModules(IAnsiConsole output, SimulationResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("module").AddColumn("dynamic mJ", c => c.RightAligned()).AddColumn("leakage mJ", c => c.RightAligned());
        foreach (var module in result.Modules.OrderByDescending(module => module.DynamicMj + module.LeakageMj).Take(Top))
            table.AddRow(module.Module.ToString(), Format.Number(module.DynamicMj), Format.Number(module.LeakageMj));
        output.Write(table);
    }

    private static void PrintLayers(IAnsiConsole output, SimulationResult result)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("#", c => c.RightAligned()).AddColumn("costliest layers").AddColumn("kind").AddColumn("cycles", c => c.RightAligned()).AddColumn("stalled", c => c.RightAligned())
            .AddColumn("loaded B", c => c.RightAligned()).AddColumn("dynamic mJ", c => c.RightAligned()).AddColumn("bound by");
        foreach (var layer in result.Layers.OrderByDescending(layer => layer.Cycles).Take(Top))
        {
            table.AddRow(
                layer.Index.ToString(CultureInfo.InvariantCulture), Markup.Escape(layer.Name), layer.Kind, Format.Metric(layer.Cycles), Format.Metric(layer.StallCycles),
                Format.Metric(layer.InputBytes + layer.WeightBytes), Format.Number(layer.DynamicMj), layer.Bound);
        }
        output.Write(table);
    }
}
