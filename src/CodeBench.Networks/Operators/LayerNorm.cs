namespace CodeBench.Networks;

/// <summary>Normalises the channels at each position, affine (Ba et al. 2016; torch's LayerNorm over the channel axis).</summary>
public sealed record LayerNorm : Operator
{
    public override string Kind => "layer-norm";

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => inputs[0];

    internal override long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => 2L * inputs[0].Channels;
}
