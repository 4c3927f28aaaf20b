namespace CodeBench.AccelBench;

/// <summary>Runs a batch plan on an accelerator with the whole break-down, and checks that nothing got lost.</summary>
internal sealed class PhysicalReport
{
    private readonly BatchPlan _plan;
    private readonly ChipModel _chip;
    private readonly PhysicalSwitches _switches;
    private readonly PlanCost[] _costs;
    private readonly double[] _share;
    private readonly PhysicalTotal _total;
    private readonly double[] _dynamicMj = new double[(int)ChipModule.MainMemory + 1];

    public PhysicalReport(BatchPlan plan, ChipModel chip, MachinePoint point, PhysicalSwitches switches, ExternalTraffic? external)
    {
        (_plan, _chip, _switches) = (plan, chip, switches);
        _costs = new PlanCost[plan.Layers.Count];
        _share = new double[plan.Layers.Count];
        _total = new PhysicalTotal(switches, point.LatencyCycles);
        for (var i = 0; i < _costs.Length; i++)
        {
            _share[i] = external is null ? plan.ShareFromMemory(i, point) : 0;
            _costs[i] = plan.Cost(i, point, external);
            _total.Add(plan.Layers[i].IsModule, _costs[i]);
            Check(i, point, external is null);
        }
    }

    public SimulationResult Result()
    {
        var energy = new LayerEnergy(_chip, _switches);
        var layers = new LayerCost[_costs.Length];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = Layer(i, energy);
        var dynamic = _dynamicMj.Sum();
        Conservation.CheckSum("dynamic energy by layer", layers.Sum(l => l.DynamicMj), dynamic, 1e-9);
        Conservation.CheckSum("cycles by layer", layers.Sum(l => l.Cycles), _total.Time, 1e-9);
        var cycles = _total.Cycles;
        return new SimulationResult
        {
            Fidelity = Fidelity.Physical,
            Switches = _switches,
            Accelerator = _chip.Accelerator,
            Cycles = cycles,
            AreaMm2 = _chip.AreaMm2,
            LeakagePowerMw = _chip.LeakageMw,
            DynamicMj = dynamic,
            Macs = layers.Sum(l => l.Macs),
            Counters = Counters(),
            Modules = [.. _dynamicMj.Select((mj, m) => new ModuleEnergy((ChipModule)m, mj, LeakageMj((ChipModule)m, cycles)))],
            Layers = layers,
        };
    }

    private double LeakageMj(ChipModule module, long cycles) =>
        module == ChipModule.MainMemory ? 0 : _chip.Modules[(int)module].LeakageMw * cycles * ChipClock.SecondsPerCycle;

    private LayerCost Layer(int i, LayerEnergy energy)
    {
        Span<double> mj = stackalloc double[_dynamicMj.Length];
        mj.Clear();
        var (layer, cost) = (_plan.Workload.Layers[i], _costs[i]);
        energy.Charge(mj, layer, _plan.Layers[i], cost, _plan.OutputBits[i]);
        double sum = 0;
        for (var m = 0; m < mj.Length; m++)
        {
            _dynamicMj[m] += mj[m];
            sum += mj[m];
        }
        var cycles = CyclesOf(i);
        return new LayerCost(
            layer.Node, layer.Name, NameOf(layer.Kind), layer.Macs * _plan.Batch, cycles, cost.Flow.Mac, cost.Flow.Channel,
            Math.Max(0, cycles - cost.Flow.Mac), cost.InputBits / 8, cost.WeightBits / 8, cost.OutputBits / 8, sum);
    }

    private double CyclesOf(int i) => _total.PartOf(_plan.Layers[i].IsModule, _costs[i]);

    private void Check(int i, in MachinePoint point, bool ownTraffic)
    {
        var (layer, plans, cost) = (_plan.Workload.Layers[i], _plan.Layers[i], _costs[i]);
        if (layer.Kind is LayerKind.Convolution or LayerKind.Matrix)
        {
            var walked = (long)layer.Groups * layer.Depth * layer.Filters * layer.KernelRows * layer.KernelColumns * layer.Repeats
                * layer.Rows * layer.Columns;
            Conservation.CheckMacs(layer.Node, walked, layer.Macs);
            Conservation.CheckAtLeast(
                $"{layer.Name}: MAC cycles x multipliers", cost.Flow.Mac * point.Multipliers, (double)layer.Macs * _plan.Batch * plans.EffectualShare);
        }
        Conservation.CheckSum($"{layer.Name}: bits over the channel", cost.Flow.Channel * point.BitsPerCycle, cost.Bits, 1e-9);
        Conservation.CheckAtLeast($"{layer.Name}: cycles", cost.Flow.Time, Math.Max(cost.Flow.Channel, cost.Flow.Mac));
        if (ownTraffic && !plans.IsModule)
        {
            Conservation.CheckAtLeast($"{layer.Name}: input bits", cost.InputBits, plans.UniqueBits * _share[i]);
            Conservation.CheckAtLeast($"{layer.Name}: weight bits", cost.WeightBits, plans.WeightBits);
        }
    }

    /// <summary>The released counters' names with what they mean here, rounded up.</summary>
    private List<KeyValuePair<string, long>> Counters()
    {
        double Sum(Func<int, double> part, params LayerKind[] kinds) =>
            Enumerable.Range(0, _costs.Length).Where(i => kinds.Contains(_plan.Workload.Layers[i].Kind)).Sum(part);
        double Mac(int i) => _costs[i].Flow.Mac;
        double Stall(int i) => Math.Max(0, CyclesOf(i) - _costs[i].Flow.Mac);
        double PerBit(int i) => _costs[i].Bits > 0 ? _costs[i].Flow.Channel / _costs[i].Bits : 0;
        LayerKind[] array = [LayerKind.Convolution, LayerKind.Matrix];
        var modules = Sum(Mac, LayerKind.BatchNorm, LayerKind.Pooling, LayerKind.GlobalPooling, LayerKind.Upsampling);
        List<(string Name, double Value)> counters =
        [
            ("bn", Sum(Mac, LayerKind.BatchNorm)),
            ("pool", Sum(Mac, LayerKind.Pooling)),
            ("gap", Sum(Mac, LayerKind.GlobalPooling)),
            ("upsample", Sum(Mac, LayerKind.Upsampling)),
            ("memory", Enumerable.Range(0, _costs.Length).Sum(i => _costs[i].Flow.Channel)),
            ("act_load", Sum(i => _costs[i].InputBits * PerBit(i), array)),
            ("wgt_load", Sum(i => _costs[i].WeightBits * PerBit(i), array)),
            ("conv_stall", Sum(Stall, LayerKind.Convolution)),
            ("matmul_stall", Sum(Stall, LayerKind.Matrix)),
            ("mac", Sum(Mac, array)),
            ("convmat", Math.Max(0, _total.Time - modules)),
            ("conv_blocks", Sum(i => _costs[i].Steps, LayerKind.Convolution)),
        ];
        return [.. counters.Select(c => new KeyValuePair<string, long>(c.Name, (long)Math.Ceiling(c.Value)))];
    }

    private static string NameOf(LayerKind kind) => kind switch
    {
        LayerKind.Convolution => "conv",
        LayerKind.Matrix => "linear",
        LayerKind.ElementWise => "elementwise",
        LayerKind.BatchNorm => "bn",
        LayerKind.Pooling => "pool",
        LayerKind.GlobalPooling => "gap",
        _ => "upsample",
    };
}
