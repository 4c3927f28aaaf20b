using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>One network on one accelerator, in either fidelity. Many accelerators: <see cref="PhysicalModel"/>.</summary>
public static class Simulator
{
    /// <summary>Simulates a network.</summary>
    /// <exception cref="ProblemException">Released fidelity: an operator that the released simulator does not know, or no ReLU and no SiLU.</exception>
    public static SimulationResult Run(Network network, Accelerator accelerator, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= SimulationOptions.Default;
        if (options.Fidelity == Fidelity.Released)
        {
            var lowered = ReleasedLowering.Lower(network);
            return ReleasedSimulator.Run(lowered.Ops, accelerator, lowered.Names);
        }
        return new PhysicalModel(network, options.Switches, options.Sparsity).Run(accelerator, options.Traffic);
    }

    /// <summary>Simulates a list of operations.</summary>
    /// <exception cref="ProblemException">The list is unfit.</exception>
    public static SimulationResult Run(IReadOnlyList<AccelOp> ops, Accelerator accelerator, SimulationOptions? options = null)
    {
        options ??= SimulationOptions.Default;
        return options.Fidelity == Fidelity.Released
            ? ReleasedSimulator.Run(ops, accelerator)
            : new PhysicalModel(ops, options.Switches, options.Sparsity).Run(accelerator, options.Traffic);
    }
}
