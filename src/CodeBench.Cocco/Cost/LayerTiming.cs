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
        return (long)Math.Ceiling(cycles * LargestShare(layer.Output, cores));
    }

    /// <summary>Energy on chip by the two-number model.</summary>
    public static double Picojoules(Layer layer, CostProfile profile) =>
        layer.Operations * (layer.Kind is LayerKind.Convolution or LayerKind.MatMul ? profile.DensePicojoulesPerMac : profile.VectorPicojoulesPerOperation);

    /// <summary>The part of the layer that the busiest core has.</summary>
    private static double LargestShare(Tensor output, int cores)
    {
        var rows = Math.Min(cores, output.Height);
        var columns = Math.Min(cores / rows, output.Width);
        var channels = Math.Min(cores / (rows * columns), output.Channels);
        return Share(output.Height, rows) * Share(output.Width, columns) * Share(output.Channels, channels);
    }

    private static double Share(int length, int parts) => (length + parts - 1) / parts / (double)length;
}
