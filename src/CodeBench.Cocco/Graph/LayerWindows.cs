using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>How each operator reads an operand, as windows of rows and columns.</summary>
internal static class LayerWindows
{
    public static LayerInput Of(Node node, int operand, int tensor) => node.Operator switch
    {
        Convolution c => new LayerInput(tensor, AxisWindow.Sliding(c.Kernel.Height, c.Stride.Height, c.Dilation.Height), AxisWindow.Sliding(c.Kernel.Width, c.Stride.Width, c.Dilation.Width)),
        Pooling p => new LayerInput(tensor, AxisWindow.Sliding(p.Kernel.Height, p.Stride.Height), AxisWindow.Sliding(p.Kernel.Width, p.Stride.Width)),
        TransposedConvolution t => new LayerInput(tensor, Transposed(t.Kernel.Height, t.Stride.Height, t.Dilation.Height), Transposed(t.Kernel.Width, t.Stride.Width, t.Dilation.Width)),
        GlobalPooling => LayerInput.Whole(tensor),
        AdaptivePooling a => new LayerInput(tensor, Adaptive(node.InputShapes[0].Height, a.Height), Adaptive(node.InputShapes[0].Width, a.Width)),
        Upsample u => new LayerInput(tensor, Resampled(node.InputShapes[0].Height, node.Output.Height, u.Mode), Resampled(node.InputShapes[0].Width, node.Output.Width, u.Mode)),
        MatMul when operand == 1 => LayerInput.Whole(tensor),
        _ => LayerInput.Pointwise(tensor),
    };

    /// <summary>A stride-s transposed convolution makes s outputs from each step over ceil(F/s) inputs.</summary>
    private static AxisWindow Transposed(int kernel, int stride, int dilation) =>
        new((dilation * (kernel - 1) + stride) / stride, 1, stride, false);

    private static AxisWindow Adaptive(int input, int output) =>
        input % output == 0 && output > 1 ? AxisWindow.Sliding(input / output, input / output) : AxisWindow.Whole;

    /// <summary>A ratio that is not whole needs the whole axis; interpolation needs a neighbour.</summary>
    private static AxisWindow Resampled(int input, int output, UpsampleMode mode)
    {
        if (output % input != 0)
            return AxisWindow.Whole;
        return AxisWindow.Upsampling(output / input) with { Kernel = mode == UpsampleMode.Nearest ? 1 : 2 };
    }
}
