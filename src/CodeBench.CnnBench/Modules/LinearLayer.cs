using CodeBench.Core;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>A fully connected layer over the channels, the same at each position: (N, C, ...) to (N, out, ...).</summary>
internal sealed class LinearLayer : nn.Module<Tensor, Tensor>
{
    // torch registers fields under their names.
    private readonly Parameter weight;
    private readonly Parameter? bias;

    /// <param name="operator">Features and bias.</param>
    /// <param name="inFeatures">Channels of the input.</param>
    /// <param name="feedsActivation">A hidden layer starts with He's deviation, the last one with torch's smaller one.</param>
    /// <param name="stream">Where the weights come from.</param>
    public LinearLayer(Networks.Linear @operator, int inFeatures, bool feedsActivation, RandomStream stream)
        : base("Linear")
    {
        var gain = feedsActivation ? WeightInitialisation.RectifierGain : WeightInitialisation.TorchLinearGain;
        weight = WeightInitialisation.Normal([@operator.OutFeatures, inFeatures], inFeatures, gain, stream);
        bias = @operator.Bias ? WeightInitialisation.Zeros(@operator.OutFeatures) : null;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var shape = input.shape;
        using var scope = NewDisposeScope();
        var output = shape.Skip(2).All(side => side == 1)
            ? nn.functional.linear(input.flatten(1), weight, bias).reshape([shape[0], -1, .. shape[2..]])
            : ChannelsLast.Apply(input, features => nn.functional.linear(features, weight, bias));
        return output.MoveToOuterDisposeScope();
    }
}
