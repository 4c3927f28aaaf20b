using CodeBench.Data;

namespace CodeBench.CnnBench;

/// <summary>Shift and scale per channel that give the training images mean 0 and deviation 1; pixel values count from 0 to 1.</summary>
public sealed record Normalisation(IReadOnlyList<double> Mean, IReadOnlyList<double> Deviation)
{
    /// <summary>Deviations below this (a channel of one colour) count as 1, so that nothing is divided by zero.</summary>
    private const double LeastDeviation = 1e-3;

    /// <summary>Measured on the given images of a split.</summary>
    public static Normalisation Of(ImageSplit split, ReadOnlySpan<int> images)
    {
        ArgumentNullException.ThrowIfNull(split);
        var plane = split.Height * split.Width;
        var (mean, deviation) = (new double[split.Channels], new double[split.Channels]);
        for (var channel = 0; channel < split.Channels; channel++)
        {
            long sum = 0, squares = 0;
            foreach (var image in images)
            {
                foreach (var pixel in split.Image(image).Slice(channel * plane, plane))
                {
                    sum += pixel;
                    squares += pixel * pixel;
                }
            }
            var count = Math.Max(1.0, (double)images.Length * plane);
            mean[channel] = sum / count / 255;
            var variance = squares / count / (255.0 * 255.0) - mean[channel] * mean[channel];
            var spread = Math.Sqrt(Math.Max(0, variance));
            deviation[channel] = spread < LeastDeviation ? 1 : spread;
        }
        return new Normalisation(mean, deviation);
    }

    /// <summary>The normalised value of every pixel value, channel by channel: [channel * 256 + pixel].</summary>
    internal float[] Table() =>
        [.. Enumerable.Range(0, Mean.Count * 256).Select(i => (float)((i % 256 / 255.0 - Mean[i / 256]) / Deviation[i / 256]))];
}
