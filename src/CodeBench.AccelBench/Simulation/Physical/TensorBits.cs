namespace CodeBench.AccelBench;

/// <summary>Bits of a tensor of one image.</summary>
internal static class TensorBits
{
    /// <summary>Bits that cross the memory interface.</summary>
    public static double Traffic(WorkloadTensor tensor, PhysicalSwitches switches) =>
        Elements(tensor, switches) * ElementBits.Of(tensor.Density, switches).Traffic;

    /// <summary>Bits in the activation buffer.</summary>
    public static double Data(WorkloadTensor tensor, PhysicalSwitches switches) =>
        Elements(tensor, switches) * ElementBits.Of(tensor.Density, switches).Data;

    /// <summary>Bits in the mask buffer.</summary>
    public static double Mask(WorkloadTensor tensor, PhysicalSwitches switches) =>
        Elements(tensor, switches) * ElementBits.Of(tensor.Density, switches).Mask;

    private static double Elements(WorkloadTensor tensor, PhysicalSwitches switches) =>
        switches.HasFlag(PhysicalSwitches.PackedChunks) ? tensor.Elements : tensor.PaddedElements;
}
