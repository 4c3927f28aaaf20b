namespace CodeBench.Networks;

/// <summary>The maximum or mean over all positions of each channel: (C,D,H,W) to (C,1,1,1).</summary>
public sealed record GlobalPooling(PoolingKind Function = PoolingKind.Average) : Operator
{
    public override string Kind => "global-pooling";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes =>
        new AttributeList().Add("function", Spelling.Of(Function)).Items;

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => TensorShape.Flat(inputs[0].Channels);
}
