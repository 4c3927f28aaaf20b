using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary>The JSON of <c>simulate</c> (docs/cli.md): energies and latency are for the whole batch.</summary>
internal static class SimulationJson
{
    public static object Of(SimulationResult result) => new
    {
        fidelity = result.Fidelity,
        accelerator = result.Accelerator.ToVector(),
        result.Cycles,
        result.LatencyMs,
        result.AreaMm2,
        result.DynamicMj,
        result.LeakageMj,
        result.LeakagePowerMw,
        result.Macs,
        counters = result.Counters.ToDictionary(counter => counter.Key, counter => counter.Value, StringComparer.Ordinal),
        modules = result.Modules.Select(module => new { module = module.Module.ToString(), module.DynamicMj, module.LeakageMj }),
        layers = result.Layers,
    };
}
