namespace CodeBench.Networks;

/// <summary>
/// The shape of one tensor of one image (no batch axis): channels x depth x height x width. A 2-D map has depth 1; a flat vector of
/// F features is (F,1,1,1); a sequence of length S with C features is (C,1,S,1).
/// </summary>
public readonly record struct TensorShape(int Channels, int Depth, int Height, int Width)
{
    /// <summary>A 2-D map.</summary>
    public TensorShape(int channels, int height, int width)
        : this(channels, 1, height, width)
    {
    }

    /// <summary>A vector of <paramref name="features"/> numbers.</summary>
    public static TensorShape Flat(int features) => new(features, 1, 1, 1);

    /// <summary>A sequence of <paramref name="length"/> positions with <paramref name="features"/> numbers each.</summary>
    public static TensorShape Sequence(int features, int length) => new(features, 1, length, 1);

    /// <summary>Number of elements.</summary>
    public long Elements => (long)Channels * Depth * Height * Width;

    /// <summary>Positions on the map: depth x height x width.</summary>
    public long Positions => (long)Depth * Height * Width;

    /// <summary>True for a vector.</summary>
    public bool IsFlat => Depth == 1 && Height == 1 && Width == 1;

    /// <summary>The same positions with another number of channels.</summary>
    public TensorShape WithChannels(int channels) => this with { Channels = channels };

    /// <summary>True when depth, height and width agree.</summary>
    public bool SamePositions(TensorShape other) => Depth == other.Depth && Height == other.Height && Width == other.Width;

    /// <summary>"64x56x56", "64x8x56x56" with depth, "1000" for a vector.</summary>
    public override string ToString() => Invariant(this switch
    {
        { IsFlat: true } => $"{Channels}",
        { Depth: 1 } => $"{Channels}x{Height}x{Width}",
        _ => $"{Channels}x{Depth}x{Height}x{Width}",
    });
}
