namespace CodeBench.Networks;

/// <summary>
/// A window of <paramref name="Height"/> x <paramref name="Width"/> of the map, from row <see cref="Top"/> and column <see cref="Left"/>
/// (centred, rounding down, when they are -1, and then inside the map). Where it reaches past the bottom or right edge it reads zeros:
/// torch's pad with negative amounts.
/// </summary>
public sealed record Crop(int Height, int Width) : Operator
{
    public int Top { get; init; } = -1;

    public int Left { get; init; } = -1;

    public override string Kind => "crop";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("height", Height).Add("width", Width).Add("top", Top, -1).Add("left", Left, -1).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckCount(Height, "the output height", problems);
        ShapeRules.CheckCount(Width, "the output width", problems);
        if (Top < -1 || Left < -1)
            problems.Add("top and left must be at least 0, or -1 for centred");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        var input = inputs[0];
        if (Reaches(Top, Height, input.Height) || Reaches(Left, Width, input.Width))
            problems.Add(Invariant($"a crop of {Height}x{Width} does not lie inside its {input} input"));
        return input with { Height = Height, Width = Width };
    }

    private static bool Reaches(int start, int size, int side) => start < 0 ? size > side : start >= side || (long)start + size > 2L * side;
}
