namespace CodeBench.Networks;

/// <summary>The element-wise sum of two or more tensors of one shape.</summary>
public sealed record Add : Operator
{
    public override string Kind => "add";

    internal override (int Least, int Most) Arity => (2, int.MaxValue);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        if (inputs.Any(i => i != inputs[0]))
            problems.Add($"it adds shapes {string.Join(", ", inputs)}", "all must be equal", "project or resize one of them first");
        return inputs[0];
    }
}
