namespace CodeBench.Networks;

/// <summary>An element-wise function.</summary>
public sealed record Activation(ActivationKind Function) : Operator
{
    public override string Kind => "activation";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes =>
        new AttributeList().Add("function", Spelling.Of(Function)).Items;

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => inputs[0];
}
