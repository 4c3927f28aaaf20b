using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Element-wise functions.</summary>
internal static class Activations
{
    /// <summary>[Public: Klambauer et al., "Self-normalizing neural networks", 2017, Eq. 14]</summary>
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    private const double SeluScale = 1.0507009873554804934193349852946;

    /// <summary>torch's functions of these names with their default parameters; a new tensor unless ReLU may overwrite.</summary>
    public static Tensor Apply(Tensor input, ActivationKind kind, bool canOverwrite) => kind switch
    {
        ActivationKind.Relu => canOverwrite ? input.relu_() : input.relu(),
        ActivationKind.Relu6 => nn.functional.relu6(input),
        ActivationKind.LeakyRelu => nn.functional.leaky_relu(input, 0.01),
        ActivationKind.Elu => nn.functional.elu(input, 1.0),
        ActivationKind.Selu => nn.functional.elu(input, SeluAlpha).mul(SeluScale),
        ActivationKind.Silu => nn.functional.silu(input),
        ActivationKind.Gelu => nn.functional.gelu(input),
        ActivationKind.Sigmoid => input.sigmoid(),
        ActivationKind.Tanh => input.tanh(),
        ActivationKind.HardSigmoid => nn.functional.hardsigmoid(input),
        ActivationKind.HardSwish => nn.functional.hardswish(input),
        ActivationKind.Softplus => nn.functional.softplus(input),
        ActivationKind.Mish => input.mul(nn.functional.softplus(input).tanh()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown activation"),
    };
}
