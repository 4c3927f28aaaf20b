using CodeBench.Core;
using CodeBench.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>
/// A transposed convolution with its weights. It is computed by its definition: zeros between the input's elements (stride), then an
/// ordinary convolution with the kernel mirrored, which serves any depth, group count, dilation and padding.
/// [Public: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", §4]
/// </summary>
internal sealed class TransposedConvolutionLayer : nn.Module<Tensor, Tensor>
{
    private readonly TransposedConvolution _operator;
    private readonly bool _isVolumetric;
    // torch registers fields under their names.
    private readonly Parameter weight;
    private readonly Parameter? bias;

    public TransposedConvolutionLayer(TransposedConvolution @operator, int inChannels, bool isVolumetric, RandomStream stream)
        : base("TransposedConvolution")
    {
        (_operator, _isVolumetric) = (@operator, isVolumetric);
        long[] shape = [inChannels, @operator.OutChannels / @operator.Groups, .. Volumes.Sizes(@operator.Kernel, isVolumetric)];
        // Each output element sums about in/groups * kernel / stride products.
        var fanIn = Math.Max(1, inChannels / @operator.Groups * @operator.Kernel.Area / @operator.Stride.Area);
        weight = WeightInitialisation.Normal(shape, fanIn, WeightInitialisation.RectifierGain, stream);
        bias = @operator.Bias ? WeightInitialisation.Zeros(@operator.OutChannels) : null;
        RegisterComponents();
    }

    /// <summary>(N, C, [D,] H, W) to (N, out, [D',] H', W').</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var spread = nn.functional.pad(Spread(input), Volumes.BothSides(InnerPadding(), _isVolumetric));
        var kernel = MirroredKernel();
        var dilation = Volumes.Sizes(_operator.Dilation, _isVolumetric);
        var output = _isVolumetric
            ? nn.functional.conv3d(spread, kernel, bias, [1, 1, 1], [0, 0, 0], dilation, _operator.Groups)
            : nn.functional.conv2d(spread, kernel, bias, [1, 1], [0, 0], dilation, _operator.Groups);
        return output.MoveToOuterDisposeScope();
    }

    /// <summary>stride - 1 zeros between neighbours of every axis.</summary>
    private Tensor Spread(Tensor input)
    {
        var strides = Volumes.Sizes(_operator.Stride, _isVolumetric);
        if (strides.All(stride => stride == 1))
            return input;
        var sizes = input.shape.AsSpan(2).ToArray();
        // A new axis of length 1 beside each axis, padded to length stride, then folded in.
        long[] split = [input.shape[0], input.shape[1], .. sizes.SelectMany(size => new[] { size, 1L })];
        long[] pads = [.. strides.Reverse().SelectMany(stride => new[] { 0L, stride - 1, 0L, 0L })];
        long[] folded = [input.shape[0], input.shape[1], .. sizes.Zip(strides, (size, stride) => size * stride)];
        long[] cut = [.. strides.Reverse().SelectMany(stride => new[] { 0L, 1 - stride })];
        return nn.functional.pad(nn.functional.pad(input.reshape(split), pads).reshape(folded), cut);
    }

    /// <summary>dilation * (kernel - 1) - padding on each side, and the output padding after; negative values cut.</summary>
    private Padding InnerPadding()
    {
        var (kernel, dilation, padding, extra) = (_operator.Kernel, _operator.Dilation, _operator.Padding, _operator.OutputPadding);
        int depth = dilation.Depth * (kernel.Depth - 1), height = dilation.Height * (kernel.Height - 1), width = dilation.Width * (kernel.Width - 1);
        return new Padding(
            depth - padding.Front, depth - padding.Back + extra.Depth,
            height - padding.Top, height - padding.Bottom + extra.Height,
            width - padding.Left, width - padding.Right + extra.Width);
    }

    /// <summary>(in, out/groups, k...) to the (out, in/groups, k...) of the ordinary convolution, mirrored along every axis of the kernel.</summary>
    private Tensor MirroredKernel()
    {
        var (shape, groups) = (weight.shape, (long)_operator.Groups);
        long[] sizes = shape.AsSpan(2).ToArray();
        var grouped = weight.reshape([groups, shape[0] / groups, shape[1], .. sizes]).transpose(1, 2);
        long[] axes = [.. Enumerable.Range(2, sizes.Length).Select(axis => (long)axis)];
        return grouped.reshape([groups * shape[1], shape[0] / groups, .. sizes]).flip(axes);
    }
}
