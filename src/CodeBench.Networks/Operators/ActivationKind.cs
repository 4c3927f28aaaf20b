namespace CodeBench.Networks;

/// <summary>Element-wise functions, each as torch defines the layer of that name with its default parameters.</summary>
public enum ActivationKind
{
    Relu,
    Relu6,
    LeakyRelu,
    Elu,
    Selu,
    Silu,
    Gelu,
    Sigmoid,
    Tanh,
    HardSigmoid,
    HardSwish,
    Softplus,
    Mish,
}
