namespace CodeBench.Networks;

/// <summary>
/// What a node computes. A closed family of sealed records, with the semantics of the torch layer that each names; none holds weights.
/// </summary>
public abstract record Operator
{
    private protected Operator()
    {
    }

    /// <summary>The name in YAML and in messages: "convolution", "batch-norm", ...</summary>
    public abstract string Kind { get; }

    /// <summary>Kind and the attributes that differ from their defaults: "convolution out=64 kernel=7 stride=2 padding=3".</summary>
    public string Describe()
    {
        var attributes = Attributes;
        return attributes.Count == 0 ? Kind : $"{Kind} {string.Join(' ', attributes.Select(a => $"{a.Key}={a.Value}"))}";
    }

    /// <summary>The attributes that differ from their defaults, in a fixed order, as text.</summary>
    internal virtual IReadOnlyList<KeyValuePair<string, string>> Attributes => [];

    /// <summary>Fewest and most tensors it reads.</summary>
    internal virtual (int Least, int Most) Arity => (1, 1);

    /// <summary>Reports attributes that are wrong whatever the input.</summary>
    internal virtual void CheckAttributes(ShapeProblems problems)
    {
    }

    /// <summary>The output's shape, or null after reporting why there is none.</summary>
    internal abstract TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems);

    internal virtual Int128 CountMacs(IReadOnlyList<TensorShape> inputs, TensorShape output) => 0;

    internal virtual Int128 CountWeights(IReadOnlyList<TensorShape> inputs) => 0;

    /// <summary>Biases and affine pairs.</summary>
    internal virtual long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => 0;

    public sealed override string ToString() => Describe();
}
