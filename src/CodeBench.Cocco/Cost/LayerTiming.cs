namespace CodeBench.Cocco;

/// <summary>Cycles and energy of one layer on the PE array, one image.</summary>
internal static class LayerTiming
{
    /// <summary>Computing cycles with the layer split over <paramref name="cores"/>: rows first, then columns, then channels; ceilings are the loss.</summary>
    public static long Cycles(Layer layer, CostProfile profile, int cores)
    {
        var rate = layer.Kind switch
        {
            LayerKind.Convolution or LayerKind.MatMul => profile.DenseMacsPerCycle,
            LayerKind.Depthwise => profile.DepthwiseMacsPerCycle,
            _ => profile.VectorOperationsPerCycle,
        };
        var cycles = layer.PaddedOperations / (double)rate;
        return (long)Math.Ceiling(cycles * LargestShare(layer.Output, cores, layer.Kind == LayerKind.Depthwise ? profile.ArraySide : 1));
    }

    /// <summary>Energy on chip of one image by the model of two numbers, and the part that is paid once a batch.</summary>
    public static (double Image, double Batch) Picojoules(Layer layer, CostProfile profile)
    {
        if (layer.Kind is not (LayerKind.Convolution or LayerKind.MatMul))
            return (layer.Operations * profile.VectorPicojoulesPerOperation, 0);
        var weights = layer.WeightBytes > 0 ? profile.WeightReadPicojoulesPerMac : 0;
        return (layer.Operations * (profile.DensePicojoulesPerMac - weights), layer.Operations * weights);
    }

    /// <summary>The part of the layer's cycles that the busiest core needs; a depth-wise layer on n rows keeps its array busy for n rounded up to the array's side.</summary>
    private static double LargestShare(Tensor output, int cores, int side)
    {
        var rows = Math.Min(cores, output.Height);
        var columns = Math.Min(cores / rows, output.Width);
        var channels = Math.Min(cores / (rows * columns), output.Channels);
        return Share(output.Height, rows, side) * Share(output.Width, columns, side) * Share(output.Channels, channels, 1);
    }

    private static double Share(int length, int parts, int side) =>
        parts == 1 ? 1 : RoundUp((length + parts - 1) / parts, side) / (double)RoundUp(length, side);

    private static int RoundUp(int length, int side) => (length + side - 1) / side * side;
}
