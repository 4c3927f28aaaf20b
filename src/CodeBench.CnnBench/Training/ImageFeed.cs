using CodeBench.Core;
using CodeBench.Data;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>
/// Turns images of a split into batches: (N, C, H, W) float tensors, normalised by table look-up, and (N) label tensors. Flips and shifts
/// cost a copy of rows, so augmentation is nearly free.
/// </summary>
internal sealed class ImageFeed
{
    private readonly ImageSplit _split;
    private readonly int[] _images;
    private readonly float[] _table;

    /// <param name="split">Where the images are.</param>
    /// <param name="images">Which of them to use.</param>
    /// <param name="normalisation">Applied to every pixel.</param>
    public ImageFeed(ImageSplit split, int[] images, Normalisation normalisation) =>
        (_split, _images, _table) = (split, images, normalisation.Table());

    public int Count => _images.Length;

    /// <summary><paramref name="wanted"/> different images of the split, drawn by the stream and in ascending order; all when null or more than there are.</summary>
    public static int[] Draw(ImageSplit split, int? wanted, RandomStream stream)
    {
        int[] all = [.. Enumerable.Range(0, split.Count)];
        if (wanted is not { } count || count >= all.Length)
            return all;
        stream.Shuffle<int>(all);
        return [.. all.Take(count).Order()];
    }

    /// <summary>A random order of all images.</summary>
    public int[] Shuffled(RandomStream stream)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        stream.Shuffle<int>(order);
        return order;
    }

    /// <summary>The images at <paramref name="order"/>, as they are.</summary>
    public (Tensor Images, Tensor Labels) Batch(ReadOnlySpan<int> order) => Batch(order, 0, canFlip: false, null);

    /// <summary>The images at <paramref name="order"/>, each shifted by up to <paramref name="shift"/> pixels and perhaps mirrored.</summary>
    public (Tensor Images, Tensor Labels) Batch(ReadOnlySpan<int> order, int shift, bool canFlip, RandomStream? stream)
    {
        var pixels = new float[order.Length * _split.ImageSize];
        var labels = new long[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var image = _images[order[i]];
            labels[i] = _split.Labels[image];
            var down = shift > 0 ? stream!.NextInt(-shift, shift + 1) : 0;
            var right = shift > 0 ? stream!.NextInt(-shift, shift + 1) : 0;
            var isFlipped = canFlip && stream!.NextBool();
            Copy(_split.Image(image), pixels.AsSpan(i * _split.ImageSize, _split.ImageSize), down, right, isFlipped);
        }
        return (tensor(pixels, [order.Length, _split.Channels, _split.Height, _split.Width]), tensor(labels));
    }

    /// <summary>Copies an image moved by (down, right); what comes in from outside is 0, the mean colour after normalisation.</summary>
    private void Copy(ReadOnlySpan<byte> source, Span<float> target, int down, int right, bool isFlipped)
    {
        var (height, width) = (_split.Height, _split.Width);
        var (from, to) = (Math.Clamp(right, 0, width), Math.Clamp(width + right, 0, width));
        for (var channel = 0; channel < _split.Channels; channel++)
        {
            var table = _table.AsSpan(channel * 256, 256);
            for (var row = 0; row < height; row++)
            {
                var sourceRow = row - down;
                if (sourceRow < 0 || sourceRow >= height)
                    continue;
                var input = source.Slice((channel * height + sourceRow) * width, width);
                var output = target.Slice((channel * height + row) * width, width);
                for (var column = from; column < to; column++)
                    output[column] = table[input[column - right]];
                if (isFlipped)
                    output.Reverse();
            }
        }
    }
}
