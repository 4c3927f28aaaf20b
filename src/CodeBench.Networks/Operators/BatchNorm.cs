namespace CodeBench.Networks;

/// <summary>torch's BatchNorm2d, affine: one scale and one shift a channel, running statistics for evaluation.</summary>
public sealed record BatchNorm : Operator
{
    /// <summary>Added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-5;

    public override string Kind => "batch-norm";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList().Add("epsilon", Epsilon, 1e-5).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        if (!double.IsFinite(Epsilon) || Epsilon < 0)
            problems.Add("epsilon must be a finite number of at least 0");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => inputs[0];

    internal override long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => 2L * inputs[0].Channels;
}
