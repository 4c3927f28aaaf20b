namespace CodeBench.AccelBench;

/// <summary>
/// A layer that a module streams through: pooling, upsampling, additions, batch normalisation. Its data comes and goes in equal steps of
/// 4 images x 64 x 64 x 64.
/// </summary>
internal sealed class ModulePlan
{
    private readonly WorkloadLayer _layer;
    private readonly int _batch;
    private readonly int _steps;
    private readonly double _inputBits;
    private readonly double _outputBits;

    public ModulePlan(WorkloadLayer layer, IReadOnlyList<WorkloadTensor> tensors, int batch, PhysicalSwitches switches)
    {
        (_layer, _batch) = (layer, batch);
        _steps = (int)(Ceil(batch, ReleasedConstants.BatchTile) * Ceil(layer.Rows, ReleasedConstants.MapTile)
            * Ceil(layer.Columns, ReleasedConstants.MapTile) * Ceil(layer.Filters, ReleasedConstants.MapTile));
        foreach (var (tensor, elements) in layer.Inputs)
            _inputBits += batch * TensorBits.Traffic(tensors[tensor], switches) * elements / tensors[tensor].Elements;
        if (layer.Output >= 0)
            _outputBits = batch * TensorBits.Traffic(tensors[layer.Output], switches);
    }

    public PlanCost Evaluate(in MachinePoint point, double inputShare, bool store)
    {
        var (inputs, outputs) = (_inputBits * inputShare, store ? _outputBits : 0);
        var channel = (inputs + outputs) / point.BitsPerCycle;
        var flow = Flow.Step(channel / _steps, Cycles(point) / _steps).Times(_steps);
        return new PlanCost(flow with { Channel = channel }, inputs, 0, outputs, _inputBits, 0, _steps);
    }

    /// <summary>Cycles of the module for the batch: the released formulas (one output per processing element and cycle).</summary>
    private double Cycles(in MachinePoint point)
    {
        var work = _batch * _layer.Work;
        return _layer.Kind switch
        {
            LayerKind.BatchNorm => Ceil(work, point.Accelerator.Pif * point.Elements) * (double)_layer.Filters,
            LayerKind.ElementWise => Ceil(work, point.Units),
            LayerKind.GlobalPooling => Ceil(work, point.Elements) * (double)_layer.Repeats,
            _ => Ceil(work, point.Elements),
        };
    }

    private static long Ceil(long a, long b) => ReleasedConstants.CeilDiv(a, b);
}
