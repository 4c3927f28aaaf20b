namespace CodeBench.Networks;

/// <summary>
/// torch's Upsample on height and width: by a whole <see cref="Factor"/>, or, when that is 0, to <see cref="Height"/> x <see cref="Width"/>
/// (which may also shrink). Depth is kept.
/// </summary>
public sealed record Upsample(UpsampleMode Mode = UpsampleMode.Nearest) : Operator
{
    public int Factor { get; init; }

    public int Height { get; init; }

    public int Width { get; init; }

    /// <summary>To a fixed size.</summary>
    public static Upsample To(int height, int width, UpsampleMode mode = UpsampleMode.Nearest) =>
        new(mode) { Height = height, Width = width };

    /// <summary>By a whole factor.</summary>
    public static Upsample By(int factor, UpsampleMode mode = UpsampleMode.Nearest) => new(mode) { Factor = factor };

    public override string Kind => "upsample";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("mode", Spelling.Of(Mode)).Add("factor", Factor, 0).Add("height", Height, 0).Add("width", Width, 0).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        var byFactor = Factor is > 0 and <= ShapeRules.MaxSide && Height == 0 && Width == 0;
        var toSize = Factor == 0 && Height > 0 && Width > 0;
        if (!byFactor && !toSize)
            problems.Add(Invariant($"factor {Factor}, height {Height}, width {Width}"),
                "give either a factor of at least 1, or a height and a width of at least 1");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        var (height, width) = Factor > 0 ? ((long)inputs[0].Height * Factor, (long)inputs[0].Width * Factor) : (Height, Width);
        return inputs[0] with { Height = (int)Math.Min(height, int.MaxValue), Width = (int)Math.Min(width, int.MaxValue) };
    }
}
