using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Layer norm over the channels at each position, with a scale and a shift per channel. [Public: Ba et al. 2016; torch.nn.LayerNorm]</summary>
internal sealed class ChannelNormLayer : nn.Module<Tensor, Tensor>
{
    // torch registers fields under their names.
    private readonly Parameter weight;
    private readonly Parameter bias;

    public ChannelNormLayer(int channels)
        : base("LayerNorm")
    {
        (weight, bias) = (WeightInitialisation.Ones(channels), WeightInitialisation.Zeros(channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return ChannelsLast.Apply(input, features => nn.functional.layer_norm(features, weight.shape, weight, bias)).MoveToOuterDisposeScope();
    }
}
