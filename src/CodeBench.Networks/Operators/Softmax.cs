namespace CodeBench.Networks;

/// <summary>
/// Softmax over the channels at each position; with <see cref="Groups"/> over each of that many equal slices of them (one per attention
/// head).
/// </summary>
public sealed record Softmax : Operator
{
    public int Groups { get; init; } = 1;

    public override string Kind => "softmax";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList().Add("groups", Groups, 1).Items;

    internal override void CheckAttributes(ShapeProblems problems) => ShapeRules.CheckCount(Groups, "the number of groups", problems);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        ShapeRules.CheckGroups(Groups, inputs[0].Channels, inputs[0].Channels, problems);
        return inputs[0];
    }
}
