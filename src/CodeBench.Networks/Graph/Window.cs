namespace CodeBench.Networks;

/// <summary>
/// A size per axis of a sliding window: a kernel, a stride or a dilation. An int converts to the square 2-D form, so
/// <c>Kernel = 3</c> is 1x3x3 (depth 1).
/// </summary>
public readonly record struct Window(int Depth, int Height, int Width)
{
    /// <summary>2-D: depth 1.</summary>
    public Window(int height, int width)
        : this(1, height, width)
    {
    }

    /// <summary>3-D with equal sides.</summary>
    public static Window Cube(int side) => new(side, side, side);

    public static implicit operator Window(int side) => new(1, side, side);

    /// <summary>Elements under the window.</summary>
    public long Area => (long)Depth * Height * Width;

    /// <summary>"3" for 1x3x3, "1x7" for 1x1x7, "3x3x3" in three dimensions.</summary>
    public override string ToString() => Invariant(this switch
    {
        { Depth: not 1 } => $"{Depth}x{Height}x{Width}",
        _ when Height == Width => $"{Height}",
        _ => $"{Height}x{Width}",
    });
}
