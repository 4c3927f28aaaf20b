using System.Buffers;
using System.Collections.Concurrent;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>
/// The physical fidelity of one network: the chip of CODEBench §3.2 with the released simulator's defects mended (<see cref="PhysicalSwitches"/>).
/// Layers run in order; within a layer the memory channel runs ahead of the MAC array tile by tile; tensors that fit stay on the chip. More
/// processing elements, multipliers, buffer or bandwidth never lengthen a run: every choice that a larger accelerator has, it may decline.
/// Thread-safe; evaluating accelerators shares all that does not depend on them.
/// </summary>
public sealed class PhysicalModel
{
    private readonly Workload _workload;
    private readonly ConcurrentDictionary<int, BatchPlan> _plans = new();
    private readonly ActivationUnits _units;

    /// <summary>The model of a network.</summary>
    /// <exception cref="ProblemException">Without graph edges: the network has operators that the released front end does not know.</exception>
    public PhysicalModel(Network network, PhysicalSwitches switches = PhysicalSwitches.All, SparsityProfile? sparsity = null)
        : this(Build(network, switches, sparsity ?? SparsityProfile.Dense), switches)
    {
    }

    /// <summary>The model of a list of operations, which is a chain.</summary>
    /// <exception cref="ProblemException">The list is unfit (<see cref="AccelOpRules"/>).</exception>
    public PhysicalModel(IReadOnlyList<AccelOp> ops, PhysicalSwitches switches = PhysicalSwitches.All, SparsityProfile? sparsity = null)
        : this(Build(ops, switches, sparsity ?? SparsityProfile.Dense), switches)
    {
    }

    private PhysicalModel(Workload workload, PhysicalSwitches switches)
    {
        (_workload, Switches) = (workload, switches);
        _units = workload.Activations == ActivationUnits.None ? ActivationUnits.Relu : workload.Activations;
    }

    /// <summary>What is mended.</summary>
    public PhysicalSwitches Switches { get; }

    /// <summary>Multiply-accumulates of one image.</summary>
    public long Macs => _workload.Layers.Sum(l => l.Macs);

    /// <summary>Area and leakage of an accelerator that runs this network.</summary>
    public ChipModel Chip(Accelerator accelerator) => new(accelerator, _units);

    /// <summary>The four costs, fast.</summary>
    public PhysicalCost Evaluate(Accelerator accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        var chip = Chip(accelerator);
        var plan = PlanOf(accelerator.BatchSize);
        var point = new MachinePoint(accelerator, Switches);
        var energy = new LayerEnergy(chip, Switches);
        var total = new PhysicalTotal(Switches, point.LatencyCycles);
        Span<double> mj = stackalloc double[(int)ChipModule.MainMemory + 1];
        mj.Clear();
        var costs = ArrayPool<PlanCost>.Shared.Rent(plan.Layers.Count);
        plan.Costs(costs.AsSpan(0, plan.Layers.Count), point);
        for (var i = 0; i < plan.Layers.Count; i++)
        {
            total.Add(plan.Layers[i].IsModule, costs[i]);
            energy.Charge(mj, _workload.Layers[i], plan.Layers[i], costs[i], plan.OutputBits[i]);
        }
        ArrayPool<PlanCost>.Shared.Return(costs);
        double dynamic = 0;
        foreach (var part in mj)
            dynamic += part;
        return new PhysicalCost(total.Cycles, chip.AreaMm2, dynamic, chip.LeakageMw, total.Bits / 8);
    }

    /// <summary>The costs with their break-down by layer, module and counter; conservation is checked.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="external">Main-memory traffic that was decided elsewhere; null for the model's own.</param>
    public SimulationResult Run(Accelerator accelerator, ExternalTraffic? external = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        var point = new MachinePoint(accelerator, Switches);
        return new PhysicalReport(PlanOf(accelerator.BatchSize), Chip(accelerator), point, Switches, external).Result();
    }

    private BatchPlan PlanOf(int batch) => _plans.GetOrAdd(batch, static (b, model) => new BatchPlan(model._workload, b, model.Switches), this);

    private static Workload Build(Network network, PhysicalSwitches switches, SparsityProfile profile)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (switches.HasFlag(PhysicalSwitches.GraphEdges))
            return GraphWorkload.Of(network, switches, profile);
        var lowered = ReleasedLowering.Lower(network);
        return ListWorkload.Of(network.Name, lowered.Ops, lowered.Names, switches, profile);
    }

    private static Workload Build(IReadOnlyList<AccelOp> ops, PhysicalSwitches switches, SparsityProfile profile)
    {
        AccelOpRules.Check(ops);
        return ListWorkload.Of("operations", ops, null, switches, profile);
    }
}
