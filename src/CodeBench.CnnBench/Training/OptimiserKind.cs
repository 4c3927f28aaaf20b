namespace CodeBench.CnnBench;

/// <summary>How gradients become steps.</summary>
public enum OptimiserKind
{
    /// <summary>Decoupled weight decay with a step size per weight. [Public: Loshchilov and Hutter, ICLR 2019]</summary>
    AdamW,

    /// <summary>Stochastic gradient descent with Nesterov momentum. [Public: Sutskever et al., ICML 2013]</summary>
    Sgd,
}
