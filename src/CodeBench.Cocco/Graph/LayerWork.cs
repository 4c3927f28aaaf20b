using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>Kind and amount of work of an operator.</summary>
/// <param name="Kind">What engine runs it.</param>
/// <param name="Operations">MACs, or operations of the vector unit.</param>
/// <param name="PaddedOperations">With the channels of a group rounded up to the array's lanes.</param>
internal readonly record struct LayerWork(LayerKind Kind, long Operations, long PaddedOperations)
{
    private const int Lanes = 8;

    public static LayerWork Of(Node node) => node.Operator switch
    {
        Convolution c => Convolve(node, c.Groups, c.OutChannels, c.Kernel.Area, node.Output.Positions),
        TransposedConvolution t => Convolve(node, t.Groups, t.OutChannels, t.Kernel.Area, node.InputShapes[0].Positions),
        Linear => new(LayerKind.Convolution, node.Macs, node.Macs),
        MatMul => new(LayerKind.MatMul, node.Macs, node.Macs),
        Pooling p => Vector(LayerKind.Pooling, node.Output.Elements * p.Kernel.Area),
        GlobalPooling or AdaptivePooling => Vector(LayerKind.Pooling, Math.Max(node.InputShapes[0].Elements, node.Output.Elements)),
        _ => Vector(LayerKind.Elementwise, node.Output.Elements * node.Inputs.Count),
    };

    private static LayerWork Convolve(Node node, int groups, int outChannels, long area, long positions)
    {
        var inChannels = node.InputShapes[0].Channels;
        if (groups > 1 && groups == inChannels)
            return Vector(LayerKind.Depthwise, node.Macs);
        var padded = positions * area * groups * RoundUp(inChannels / groups) * RoundUp(outChannels / groups);
        return new(LayerKind.Convolution, node.Macs, padded);
    }

    private static LayerWork Vector(LayerKind kind, long operations) => new(kind, operations, operations);

    private static long RoundUp(int channels) => (channels + Lanes - 1L) / Lanes * Lanes;
}
