namespace CodeBench.Networks;

/// <summary>(C,D,H,W) to the vector (C*D*H*W,1,1,1), in that order: torch's Flatten.</summary>
public sealed record Flatten : Operator
{
    public override string Kind => "flatten";

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) =>
        TensorShape.Flat((int)Math.Min(int.MaxValue, inputs[0].Elements));
}
