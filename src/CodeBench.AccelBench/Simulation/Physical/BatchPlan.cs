namespace CodeBench.AccelBench;

/// <summary>
/// A workload at one batch size with everything worked out that no accelerator changes: tiles, bits and what it takes for a tensor to stay on the chip.
/// A sweep shares it.
/// </summary>
internal sealed class BatchPlan
{
    private readonly PhysicalSwitches _switches;
    private readonly double[][] _inputBits;

    public BatchPlan(Workload workload, int batch, PhysicalSwitches switches)
    {
        (Workload, Batch, _switches) = (workload, batch, switches);
        Residency = new Residency(workload, batch, switches);
        Layers = [.. workload.Layers.Select(l => new LayerPlans(l, workload.Tensors, batch, switches))];
        _inputBits =
        [
            .. workload.Layers.Select(l => l.Inputs.Select(i =>
                batch * TensorBits.Traffic(workload.Tensors[i.Tensor], switches) * i.Elements / workload.Tensors[i.Tensor].Elements).ToArray()),
        ];
        Classes = ClassesOf(workload);
        OutputBits = [.. workload.Layers.Select(l => l.Output < 0 ? 0 : batch * TensorBits.Traffic(workload.Tensors[l.Output], switches))];
    }

    public Workload Workload { get; }

    public int Batch { get; }

    public IReadOnlyList<LayerPlans> Layers { get; }

    /// <summary>For each layer the first that has the same plans, so that repeated blocks are worked out once.</summary>
    public int[] Classes { get; }

    /// <summary>Bits that a layer writes, to the chip or to memory.</summary>
    public double[] OutputBits { get; }

    private Residency Residency { get; }

    /// <summary>The cost of one layer.</summary>
    public PlanCost Cost(int layer, in MachinePoint point, ExternalTraffic? external)
    {
        if (external is not null)
        {
            var node = Workload.Layers[layer].Node;
            return Layers[layer].WithTraffic(
                point, Bits(external.InputBytes, node), Bits(external.WeightBytes, node), Bits(external.OutputBytes, node));
        }
        return Layers[layer].Best(point, ShareFromMemory(layer, point), Stores(layer, point));
    }

    /// <summary>The costs of all layers; those of equal layers in equal circumstances are worked out once.</summary>
    public void Costs(Span<PlanCost> costs, in MachinePoint point)
    {
        Span<double> shares = stackalloc double[costs.Length <= 1024 ? costs.Length : 0];
        for (var i = 0; i < costs.Length; i++)
        {
            var (share, store) = (ShareFromMemory(i, point), Stores(i, point));
            var signed = store ? -1 - share : share;
            if (shares.Length > 0)
                shares[i] = signed;
            var first = Classes[i];
            costs[i] = first < i && shares.Length > 0 && shares[first] == signed ? costs[first] : Layers[i].Best(point, share, store);
        }
    }

    /// <summary>Share of a layer's inputs that comes from main memory.</summary>
    public double ShareFromMemory(int layer, in MachinePoint point)
    {
        var inputs = Workload.Layers[layer].Inputs;
        if (inputs.Count == 1)
            return Residency.Keeps(inputs[0].Tensor, point) ? 0 : 1;
        double loaded = 0, all = 0;
        for (var i = 0; i < inputs.Count; i++)
        {
            var bits = _inputBits[layer][i];
            all += bits;
            if (!Residency.Keeps(inputs[i].Tensor, point))
                loaded += bits;
        }
        return all == 0 ? 0 : loaded / all;
    }

    private bool Stores(int layer, in MachinePoint point)
    {
        var output = Workload.Layers[layer].Output;
        return output >= 0 && _switches.HasFlag(PhysicalSwitches.WriteBackAndReuse)
            && (Workload.Tensors[output].IsOutput || !Residency.Keeps(output, point));
    }

    private static int[] ClassesOf(Workload workload)
    {
        var first = new Dictionary<(WorkloadLayer, double, double, double), int>();
        var classes = new int[workload.Layers.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            var layer = workload.Layers[i];
            var output = layer.Output < 0 ? null : workload.Tensors[layer.Output];
            var key = (layer with { Node = 0, Name = "", Inputs = [], Output = 0 }, WorkloadDensity.OfInputs(layer, workload.Tensors),
                output?.Density ?? 0, (double)layer.Inputs.Sum(t => t.Elements));
            if (!first.TryGetValue(key, out classes[i]))
                first[key] = classes[i] = i;
        }
        return classes;
    }

    private static double Bits(IReadOnlyList<long> bytes, int node) => node < bytes.Count ? bytes[node] * 8d : 0;
}
