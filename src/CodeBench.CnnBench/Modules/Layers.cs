using CodeBench.Core;
using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Makes the layers that hold something between calls: weights, running statistics, random numbers.</summary>
internal static class Layers
{
    /// <summary>BatchNorm's share of the newest batch in the running statistics. [Public: torch.nn.BatchNorm2d, default of momentum]</summary>
    private const double BatchNormMomentum = 0.1;

    /// <summary>The node's layer with fresh weights, or null when its operator holds nothing.</summary>
    public static nn.Module<Tensor, Tensor>? Create(Network network, Node node, bool isVolumetric, RandomStream stream) => node.Operator switch
    {
        Convolution convolution => new ConvolutionLayer(convolution, node.InputShapes[0].Channels, isVolumetric, stream),
        TransposedConvolution transposed => new TransposedConvolutionLayer(transposed, node.InputShapes[0].Channels, isVolumetric, stream),
        Linear linear => new LinearLayer(linear, node.InputShapes[0].Channels, FeedsActivation(network, node), stream),
        BatchNorm norm => isVolumetric
            ? nn.BatchNorm3d(node.Output.Channels, eps: norm.Epsilon, momentum: BatchNormMomentum)
            : nn.BatchNorm2d(node.Output.Channels, eps: norm.Epsilon, momentum: BatchNormMomentum),
        LayerNorm => new ChannelNormLayer(node.Output.Channels),
        Dropout dropout => new DropoutLayer(dropout.Probability, stream),
        _ => null,
    };

    private static bool FeedsActivation(Network network, Node node) =>
        network.Consumers(node.Index).Any(reader => network.Nodes[reader].Operator is Activation);
}
