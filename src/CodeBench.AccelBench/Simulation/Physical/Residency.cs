namespace CodeBench.AccelBench;

/// <summary>
/// Which tensors stay in the activation buffer from the layer that writes them to the last that reads them. Tensors are ranked by how long they live; a
/// tensor stays when, at every layer of its life, it and all better ranked tensors alive fit together. So what stays always fits, and a larger
/// buffer never keeps less.
/// </summary>
internal sealed class Residency
{
    private readonly double[] _dataBits;
    private readonly double[] _maskBits;

    /// <summary>The image comes from main memory, and an output that no layer reads goes there: neither takes part.</summary>
    public Residency(Workload workload, int batch, PhysicalSwitches switches)
    {
        var tensors = workload.Tensors;
        _dataBits = new double[tensors.Count];
        _maskBits = new double[tensors.Count];
        var data = new double[workload.Layers.Count];
        var mask = new double[workload.Layers.Count];
        foreach (var i in Enumerable.Range(0, tensors.Count).OrderBy(i => tensors[i].LastUse - tensors[i].Producer).ThenBy(i => i))
        {
            var tensor = tensors[i];
            if (tensor.Producer < 0 || tensor.LastUse == tensor.Producer || !switches.HasFlag(PhysicalSwitches.WriteBackAndReuse))
            {
                _dataBits[i] = double.PositiveInfinity;
                continue;
            }
            _dataBits[i] = Place(data, tensor, batch * TensorBits.Data(tensor, switches));
            _maskBits[i] = Place(mask, tensor, batch * TensorBits.Mask(tensor, switches));
        }
    }

    /// <summary>Whether a tensor stays on the chip.</summary>
    public bool Keeps(int tensor, in MachinePoint point) =>
        _dataBits[tensor] <= point.KeptActivationBits && _maskBits[tensor] <= point.MaskBits;

    /// <summary>Adds a tensor to the occupancy of its life; returns the highest occupancy with it.</summary>
    private static double Place(double[] occupancy, WorkloadTensor tensor, double bits)
    {
        double highest = 0;
        for (var layer = tensor.Producer; layer <= tensor.LastUse; layer++)
        {
            occupancy[layer] += bits;
            highest = Math.Max(highest, occupancy[layer]);
        }
        return highest;
    }
}
