namespace CodeBench.Networks;

/// <summary>
/// torch's AdaptiveAvgPool2d / AdaptiveMaxPool2d: output cell i of n covers input rows floor(i*in/n) to ceil((i+1)*in/n) - 1. Depth is
/// kept.
/// </summary>
public sealed record AdaptivePooling(int Height, int Width) : Operator
{
    public PoolingKind Function { get; init; } = PoolingKind.Average;

    public override string Kind => "adaptive-pooling";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("function", Spelling.Of(Function)).Add("height", Height).Add("width", Width).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckCount(Height, "the output height", problems);
        ShapeRules.CheckCount(Width, "the output width", problems);
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) =>
        inputs[0] with { Height = Height, Width = Width };
}
