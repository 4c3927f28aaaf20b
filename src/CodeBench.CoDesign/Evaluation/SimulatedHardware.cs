using CodeBench.AccelBench;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CoDesign;

/// <summary>The cost that AccelBench gives (CODEBench §3.2, §4.2).</summary>
/// <param name="fidelity">Which model makes the numbers.</param>
public sealed class SimulatedHardware(Fidelity fidelity = Fidelity.Physical) : IHardwareCost
{
    /// <summary>Which model makes the numbers; for reports.</summary>
    public Fidelity Fidelity => fidelity;

    public HardwareCost Cost(Network network, Accelerator accelerator)
    {
        try
        {
            var run = Simulate(network, accelerator);
            return new HardwareCost(run.LatencyMs, run.AreaMm2, run.DynamicMj, run.LeakageMj, run.Cycles);
        }
        catch (ProblemException exception)
        {
            return new HardwareCost(0, 0, 0, 0, 0, exception.Message);
        }
    }

    /// <summary>The whole run, with its cost by module and layer.</summary>
    /// <exception cref="ProblemException">The simulator cannot run the network.</exception>
    public SimulationResult Simulate(Network network, Accelerator accelerator) =>
        Simulator.Run(network, accelerator, new SimulationOptions { Fidelity = fidelity });
}
