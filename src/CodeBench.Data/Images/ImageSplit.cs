namespace CodeBench.Data;

/// <summary>One half (training or test) of an image data set, in memory.</summary>
/// <param name="Count">Number of images, N.</param>
/// <param name="Channels">C: 1 (grey) or 3 (red, green, blue).</param>
/// <param name="Height">H, pixels.</param>
/// <param name="Width">W, pixels.</param>
/// <param name="Pixels">N x C x H x W bytes, planar, 0 is dark and 255 is bright.</param>
/// <param name="Labels">N class indices.</param>
public sealed record ImageSplit(int Count, int Channels, int Height, int Width, byte[] Pixels, byte[] Labels)
{
    /// <summary>Bytes of one image, C x H x W.</summary>
    public int ImageSize => Channels * Height * Width;

    /// <summary>The C x H x W bytes of image <paramref name="index"/>.</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.AsSpan(checked(index * ImageSize), ImageSize);

    /// <summary>How many images each of <paramref name="classes"/> classes has.</summary>
    public int[] CountPerClass(int classes)
    {
        var counts = new int[classes];
        foreach (var label in Labels)
            counts[label]++;
        return counts;
    }
}
