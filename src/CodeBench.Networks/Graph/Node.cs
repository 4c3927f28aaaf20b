namespace CodeBench.Networks;

/// <summary>One operator in its place in a <see cref="Network"/>. Made by <see cref="NetworkBuilder"/> only, so always valid.</summary>
public sealed record Node
{
    internal Node(int index, string name, Operator @operator, IReadOnlyList<int> inputs, IReadOnlyList<TensorShape> inputShapes,
        TensorShape output)
    {
        Index = index;
        Name = name;
        Operator = @operator;
        Inputs = inputs;
        InputShapes = inputShapes;
        Output = output;
        Macs = (long)@operator.CountMacs(inputShapes, output);
        Weights = (long)@operator.CountWeights(inputShapes);
        Parameters = Weights + @operator.CountOtherParameters(inputShapes);
    }

    /// <summary>Position in <see cref="Network.Nodes"/>, which is a topological order.</summary>
    public int Index { get; }

    /// <summary>Unique in the network.</summary>
    public string Name { get; }

    public Operator Operator { get; }

    /// <summary>Indices of the nodes it reads, in the operator's order of operands; each is smaller than <see cref="Index"/>.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>Shapes of <see cref="Inputs"/>.</summary>
    public IReadOnlyList<TensorShape> InputShapes { get; }

    /// <summary>Shape of the one tensor it writes.</summary>
    public TensorShape Output { get; }

    /// <summary>
    /// Multiply-accumulates per image of convolution, linear and matmul; bias, batch norm, activation and pooling count none.
    /// </summary>
    public long Macs { get; }

    /// <summary>Convolution and linear kernels only: without bias, batch norm and layer norm (what Cocco counts).</summary>
    public long Weights { get; }

    /// <summary>
    /// All trainable numbers: <see cref="Weights"/>, biases and the affine pair of each normalisation (what torch counts).
    /// </summary>
    public long Parameters { get; }

    /// <summary>Bytes of <see cref="Output"/> for one image.</summary>
    public long ActivationBytes(int bytesPerElement = 1) => Output.Elements * bytesPerElement;

    public override string ToString() => Invariant($"{Index} {Name}: {Operator.Describe()} -> {Output}");
}
