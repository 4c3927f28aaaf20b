namespace CodeBench.Cocco;

/// <summary>The shape of a feature map of one image, one byte an element (int8, Cocco §5.1.2).</summary>
public readonly record struct Tensor(int Channels, int Height, int Width)
{
    /// <summary>Size in external memory: neither padded nor aligned.</summary>
    public long Bytes => (long)Channels * Height * Width;
}
