namespace CodeBench.Networks;

/// <summary>
/// The element-wise product of two tensors: of one shape, or one of them (C,1,1,1), which then scales the channels of the other
/// (squeeze-and-excitation).
/// </summary>
public sealed record Multiply : Operator
{
    public override string Kind => "multiply";

    internal override (int Least, int Most) Arity => (2, 2);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        var (first, second) = (inputs[0], inputs[1]);
        if (first.Channels != second.Channels || !(first == second || first.IsFlat || second.IsFlat))
            problems.Add($"it multiplies shapes {first} and {second}", "they must be equal, or one a vector with as many channels");
        return first.IsFlat ? second : first;
    }
}
