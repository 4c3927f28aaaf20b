using CodeBench.Core;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>A convolution with its weights: (N, C, [D,] H, W) to (N, out, [D',] H', W'). Padding may differ from side to side.</summary>
internal sealed class ConvolutionLayer : nn.Module<Tensor, Tensor>
{
    private readonly Networks.Convolution _operator;
    private readonly bool _isVolumetric;
    private readonly Parameter _weight;
    private readonly Parameter? _bias;

    public ConvolutionLayer(Networks.Convolution @operator, int inChannels, bool isVolumetric, RandomStream stream)
        : base("Convolution")
    {
        (_operator, _isVolumetric) = (@operator, isVolumetric);
        var perGroup = inChannels / @operator.Groups;
        long[] shape = [@operator.OutChannels, perGroup, .. Volumes.Sizes(@operator.Kernel, isVolumetric)];
        _weight = WeightInitialisation.Normal(shape, perGroup * @operator.Kernel.Area, WeightInitialisation.RectifierGain, stream);
        register_parameter("weight", _weight);
        if (!@operator.Bias)
            return;
        _bias = WeightInitialisation.Zeros(@operator.OutChannels);
        register_parameter("bias", _bias);
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
        ? nn.functional.conv3d(input, _weight, _bias, strides, padding, dilation, _operator.Groups)
        : nn.functional.conv2d(input, _weight, _bias, strides, padding, dilation, _operator.Groups);
}
