using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Depth: a network without it runs on (N, C, H, W), one with it on (N, C, D, H, W).</summary>
internal static class Volumes
{
    /// <summary>Whether anything in the network has depth.</summary>
    public static bool Has(Network network) =>
        network.Nodes.Any(node => node.Output.Depth != 1 || node.Operator switch
        {
            Convolution convolution => HasDepth(convolution.Kernel, convolution.Stride, convolution.Padding),
            TransposedConvolution transposed => HasDepth(transposed.Kernel, transposed.Stride, transposed.Padding),
            Pooling pooling => HasDepth(pooling.Kernel, pooling.Stride, pooling.Padding),
            _ => false,
        });

    /// <summary>The torch shape of a batch.</summary>
    public static long[] Shape(long images, TensorShape shape, bool isVolumetric) => isVolumetric
        ? [images, shape.Channels, shape.Depth, shape.Height, shape.Width]
        : [images, shape.Channels, shape.Height, shape.Width];

    /// <summary>The sizes of a window along the axes in use.</summary>
    public static long[] Sizes(Window window, bool isVolumetric) =>
        isVolumetric ? [window.Depth, window.Height, window.Width] : [window.Height, window.Width];

    /// <summary>Padding before each axis in use (for symmetric padding).</summary>
    public static long[] Before(Padding padding, bool isVolumetric) =>
        isVolumetric ? [padding.Front, padding.Top, padding.Left] : [padding.Top, padding.Left];

    /// <summary>Both sides of each axis in use as torch's pad takes them: innermost axis first.</summary>
    public static long[] BothSides(Padding padding, bool isVolumetric) => isVolumetric
        ? [padding.Left, padding.Right, padding.Top, padding.Bottom, padding.Front, padding.Back]
        : [padding.Left, padding.Right, padding.Top, padding.Bottom];

    /// <summary>Runs a 2-D operator that keeps depth on (N, C, H, W) or, channels and depth joined, on (N, C, D, H, W).</summary>
    public static Tensor OnMaps(Tensor input, Func<Tensor, Tensor> apply)
    {
        if (input.shape is not [var images, var channels, var depth, var height, var width])
            return apply(input);
        using var joined = input.reshape(images, channels * depth, height, width);
        using var result = apply(joined);
        return result.reshape(images, channels, depth, result.shape[2], result.shape[3]);
    }

    private static bool HasDepth(Window kernel, Window stride, Padding padding) =>
        kernel.Depth != 1 || stride.Depth != 1 || padding.Front != 0 || padding.Back != 0;
}
