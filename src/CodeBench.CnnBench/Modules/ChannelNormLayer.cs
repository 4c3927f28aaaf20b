using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Layer norm over the channels at each position, with a scale and a shift per channel. [Public: Ba et al. 2016; torch.nn.LayerNorm]</summary>
internal sealed class ChannelNormLayer : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public ChannelNormLayer(int channels)
        : base("LayerNorm")
    {
        (_weight, _bias) = (WeightInitialisation.Ones(channels), WeightInitialisation.Zeros(channels));
        register_parameter("weight", _weight);
        register_parameter("bias", _bias);
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return ChannelsLast.Apply(input, features => nn.functional.layer_norm(features, _weight.shape, _weight, _bias)).MoveToOuterDisposeScope();
    }
}
