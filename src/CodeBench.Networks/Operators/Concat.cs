namespace CodeBench.Networks;

/// <summary>Joins tensors along the channels.</summary>
public sealed record Concat : Operator
{
    public override string Kind => "concat";

    internal override (int Least, int Most) Arity => (2, int.MaxValue);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        if (inputs.Any(i => !i.SamePositions(inputs[0])))
            problems.Add($"it joins shapes {string.Join(", ", inputs)}", "depth, height and width must agree",
                "crop or resize one of them first");
        return inputs[0].WithChannels((int)Math.Min(int.MaxValue, inputs.Sum(i => (long)i.Channels)));
    }
}
