using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// Draws the data set shapes: one of ten outlines at a random place, size and rotation, in two random colours of enough contrast (either may be the
/// lighter), on a shaded ground with clutter lines below and above it, and noise. The same bytes on every platform and for any number of threads.
/// </summary>
public static class ShapesGenerator
{
    /// <summary>The seed of the data set as it is listed in the catalog.</summary>
    public const ulong Seed = 20;

    /// <summary>Least difference in brightness between shape and ground, of 255.</summary>
    private const double LeastContrast = 60;

    /// <summary>Largest noise on a sample, of 255 (uniform).</summary>
    private const int Noise = 28;

    /// <summary>Draws both halves, with as many images as the manifest says; labels go round 0, 1, ..., 9, 0, ...</summary>
    public static ImageDataset Generate(DatasetManifest manifest, ulong seed = Seed)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var random = RandomStream.FromSeed(seed).Child("shapes");
        return new ImageDataset(
            manifest.Name,
            Half(manifest, random.Child("train"), manifest.TrainCount),
            Half(manifest, random.Child("test"), manifest.TestCount),
            manifest.ClassNames);
    }

    private static ImageSplit Half(DatasetManifest manifest, RandomStream random, int count)
    {
        var size = manifest.Channels * manifest.Height * manifest.Width;
        var pixels = new byte[count * size];
        var labels = new byte[count];
        ParallelSteps.Run(count, i =>
        {
            labels[i] = (byte)(i % manifest.ClassNames.Count);
            Draw(labels[i], random.Child(i), manifest.Width, pixels.AsSpan(i * size, size));
        });
        return new ImageSplit(count, manifest.Channels, manifest.Height, manifest.Width, pixels, labels);
    }

    private static void Draw(int label, RandomStream random, int size, Span<byte> target)
    {
        var pose = Pose.Next(random, size);
        var ground = NextColour(random);
        var shade = NextColour(random);
        var shape = NextColour(random);
        while (Math.Abs(Brightness(shape) - (3 * Brightness(ground) + Brightness(shade)) / 4) < LeastContrast)
            (ground, shape) = (NextColour(random), NextColour(random));
        var (slopeX, slopeY) = Pose.Rotation(random);
        ReadOnlySpan<ClutterLine> lines = [ClutterLine.Next(random, size), ClutterLine.Next(random, size), ClutterLine.Next(random, size)];
        var area = size * size;
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                // the ground goes from its own colour to half way to the shade, across the picture
                var slope = 0.25 + 0.25 * (slopeX * (2 * x - size) + slopeY * (2 * y - size)) / size;
                var colour = Colour.Mix(ground, shade, slope);
                colour = lines[0].Paint(lines[1].Paint(colour, x, y), x, y);
                colour = Colour.Mix(colour, shape, Coverage(label, pose, x, y));
                colour = lines[2].Paint(colour, x, y);
                var at = y * size + x;
                (target[at], target[at + area], target[at + 2 * area]) = (ToByte(colour.Red), ToByte(colour.Green), ToByte(colour.Blue));
            }
        }
        AddNoise(random, target);
    }

    /// <summary>How much of a pixel the outline covers, from 2 x 2 samples.</summary>
    private static double Coverage(int label, Pose pose, int x, int y)
    {
        if (!pose.MayTouch(x, y))
            return 0;
        var inside = 0;
        for (var sample = 0; sample < 4; sample++)
        {
            var (u, v) = pose.ToShape(x + 0.25 + 0.5 * (sample & 1), y + 0.25 + 0.5 * (sample >> 1));
            if (u is > -1 and < 1 && v is > -1 and < 1 && ShapeOutline.Contains(label, u, v))
                inside++;
        }
        return inside / 4.0;
    }

    private static void AddNoise(RandomStream random, Span<byte> target)
    {
        for (var i = 0; i < target.Length; i += 4)
        {
            var bits = random.NextUInt64();
            for (var j = i; j < i + 4; j++, bits >>= 16)
                target[j] = (byte)Math.Clamp(target[j] + ((int)(bits & 0xFFFF) * (2 * Noise + 1) >> 16) - Noise, 0, 255);
        }
    }

    private static Colour NextColour(RandomStream random) =>
        new(20 + 215 * random.NextDouble(), 20 + 215 * random.NextDouble(), 20 + 215 * random.NextDouble());

    private static double Brightness(Colour colour) => (colour.Red + colour.Green + colour.Blue) / 3;

    private static byte ToByte(double value) => (byte)(value + 0.5);
}
