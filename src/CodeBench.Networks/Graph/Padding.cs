namespace CodeBench.Networks;

/// <summary>
/// Zeros added before and after each axis (for maximum pooling: minus infinity, as torch does). An int converts to the same padding
/// on both sides of height and width, none on depth. The sides may differ, as TensorFlow's "same" needs.
/// </summary>
public readonly record struct Padding(int Front, int Back, int Top, int Bottom, int Left, int Right)
{
    /// <summary>2-D, the same on both sides of an axis.</summary>
    public Padding(int height, int width)
        : this(0, 0, height, height, width, width)
    {
    }

    /// <summary>The same on all six sides.</summary>
    public static Padding Cube(int side) => new(side, side, side, side, side, side);

    public static implicit operator Padding(int side) => new(side, side);

    /// <summary>True when both sides of every axis agree: what torch's own layers accept.</summary>
    public bool IsSymmetric => Front == Back && Top == Bottom && Left == Right;

    /// <summary>True when there is none.</summary>
    public bool IsZero => this == default;

    /// <summary>Both, one around the other.</summary>
    public Padding Plus(Padding other) =>
        new(Front + other.Front, Back + other.Back, Top + other.Top, Bottom + other.Bottom, Left + other.Left, Right + other.Right);

    /// <summary>
    /// TensorFlow's "same": output = ceil(input / stride); the odd zero goes after (bottom, right).
    /// [Public: tensorflow.org/api_docs/python/tf/nn, "Notes on padding"]
    /// </summary>
    public static Padding Same(TensorShape input, Window kernel, Window stride, Window dilation)
    {
        var (front, back) = SameAxis(input.Depth, kernel.Depth, stride.Depth, dilation.Depth);
        var (top, bottom) = SameAxis(input.Height, kernel.Height, stride.Height, dilation.Height);
        var (left, right) = SameAxis(input.Width, kernel.Width, stride.Width, dilation.Width);
        return new Padding(front, back, top, bottom, left, right);
    }

    private static (int Before, int After) SameAxis(int input, int kernel, int stride, int dilation)
    {
        var output = ((long)input + stride - 1) / stride;
        var total = (int)Math.Clamp(((output - 1) * stride) + ((long)(kernel - 1) * dilation) + 1 - input, 0, int.MaxValue);
        return (total / 2, total - (total / 2));
    }

    /// <summary>"1" for one all round, "1x0" for height x width, else "front,back,top,bottom,left,right".</summary>
    public override string ToString() => Invariant(this switch
    {
        { IsSymmetric: false } or { Front: not 0 } => $"{Front},{Back},{Top},{Bottom},{Left},{Right}",
        _ when Top == Left => $"{Top}",
        _ => $"{Top}x{Left}",
    });
}
