using CodeBench.Core;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>A fully connected layer over the channels, the same at each position: (N, C, ...) to (N, out, ...).</summary>
internal sealed class LinearLayer : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter? _bias;

    /// <param name="operator">Features and bias.</param>
    /// <param name="inFeatures">Channels of the input.</param>
    /// <param name="feedsActivation">A hidden layer starts with He's deviation, the last one with torch's smaller one.</param>
    /// <param name="stream">Where the weights come from.</param>
    public LinearLayer(Networks.Linear @operator, int inFeatures, bool feedsActivation, RandomStream stream)
        : base("Linear")
    {
        var gain = feedsActivation ? WeightInitialisation.RectifierGain : WeightInitialisation.TorchLinearGain;
        _weight = WeightInitialisation.Normal([@operator.OutFeatures, inFeatures], inFeatures, gain, stream);
        register_parameter("weight", _weight);
        if (!@operator.Bias)
            return;
        _bias = WeightInitialisation.Zeros(@operator.OutFeatures);
        register_parameter("bias", _bias);
    }

    public override Tensor forward(Tensor input)
    {
        var shape = input.shape;
        using var scope = NewDisposeScope();
        var output = shape.Skip(2).All(side => side == 1)
            ? nn.functional.linear(input.flatten(1), _weight, _bias).reshape([shape[0], -1, .. shape[2..]])
            : ChannelsLast.Apply(input, features => nn.functional.linear(features, _weight, _bias));
        return output.MoveToOuterDisposeScope();
    }
}
