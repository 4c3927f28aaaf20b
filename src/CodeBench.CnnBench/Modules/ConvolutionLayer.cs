using CodeBench.Core;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>A convolution with its weights: (N, C, [D,] H, W) to (N, out, [D',] H', W'). Padding may differ from side to side.</summary>
internal sealed class ConvolutionLayer : nn.Module<Tensor, Tensor>
{
    private readonly Networks.Convolution _operator;
    private readonly bool _isVolumetric;
    // torch registers fields under their names.
    private readonly Parameter weight;
    private readonly Parameter? bias;

    public ConvolutionLayer(Networks.Convolution @operator, int inChannels, bool isVolumetric, RandomStream stream)
        : base("Convolution")
    {
        (_operator, _isVolumetric) = (@operator, isVolumetric);
        var perGroup = inChannels / @operator.Groups;
        long[] shape = [@operator.OutChannels, perGroup, .. Volumes.Sizes(@operator.Kernel, isVolumetric)];
        weight = WeightInitialisation.Normal(shape, perGroup * @operator.Kernel.Area, WeightInitialisation.RectifierGain, stream);
        bias = @operator.Bias ? WeightInitialisation.Zeros(@operator.OutChannels) : null;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var (strides, dilation) = (Volumes.Sizes(_operator.Stride, _isVolumetric), Volumes.Sizes(_operator.Dilation, _isVolumetric));
        if (_operator.Padding.IsSymmetric)
            return Convolve(input, strides, Volumes.Before(_operator.Padding, _isVolumetric), dilation);
        using var padded = nn.functional.pad(input, Volumes.BothSides(_operator.Padding, _isVolumetric));
        return Convolve(padded, strides, Volumes.Before(default, _isVolumetric), dilation);
    }

    private Tensor Convolve(Tensor input, long[] strides, long[] padding, long[] dilation) => _isVolumetric
        ? nn.functional.conv3d(input, weight, bias, strides, padding, dilation, _operator.Groups)
        : nn.functional.conv2d(input, weight, bias, strides, padding, dilation, _operator.Groups);
}
