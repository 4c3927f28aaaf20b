namespace CodeBench.Networks;

/// <summary>The image, or sequence, that the network is given: node 0 of every network.</summary>
public sealed record Input : Operator
{
    public override string Kind => "input";

    internal override (int Least, int Most) Arity => (0, 0);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        problems.Add("a network has one input, made by its builder");
        return null;
    }
}
