using System.Globalization;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// Fashion-MNIST as the package fashion-mnist carries it: "0.json" to "9.json", one class each, {"data": [[784 grey values], ...]} in an order
/// of the package's own (two empty images in class 0 are left out). The first 6,000 of a class train, the last 1,000 test, interleaved by class.
/// </summary>
internal static class FashionJsonDecoder
{
    public static ImageDataset Decode(DatasetManifest manifest, DatasetFiles files, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        var classes = manifest.ClassNames.Count;
        var found = files.FindAll([.. Enumerable.Range(0, classes).Select(i => new[] { string.Create(CultureInfo.InvariantCulture, $"{i}.json") })]);
        var images = new byte[classes][];
        var done = 0;
        ParallelSteps.Run(classes, label =>
        {
            images[label] = ReadClass(found[label], manifest, (manifest.TrainPerClass[label] + manifest.TestPerClass[label]) * manifest.Height * manifest.Width);
            var total = manifest.TrainCount + manifest.TestCount;
            progress?.Report(new DatasetProgress("decode", (long)Interlocked.Increment(ref done) * total / classes, total));
        }, cancellation);
        return new ImageDataset(
            manifest.Name,
            Interleave(manifest, images, 0, manifest.TrainCount / classes),
            Interleave(manifest, images, manifest.TrainCount / classes, manifest.TestCount / classes),
            manifest.ClassNames);
    }

    private static ImageSplit Interleave(DatasetManifest manifest, byte[][] images, int first, int perClass)
    {
        var size = manifest.Height * manifest.Width;
        var count = perClass * images.Length;
        var pixels = GC.AllocateUninitializedArray<byte>(count * size);
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % images.Length);
            images[labels[i]].AsSpan((first + i / images.Length) * size, size).CopyTo(pixels.AsSpan(i * size));
        }
        return new ImageSplit(count, 1, manifest.Height, manifest.Width, pixels, labels);
    }

    private static byte[] ReadClass((string Name, byte[] Bytes) file, DatasetManifest manifest, int expected)
    {
        var pixels = new byte[expected];
        var next = 0;
        var inImage = 0;
        try
        {
            var reader = new Utf8JsonReader(file.Bytes);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.Number)
                {
                    pixels[next++] = reader.GetByte();
                    inImage++;
                }
                else if (reader.TokenType == JsonTokenType.EndArray)
                {
                    if (inImage != 0 && inImage != manifest.Height * manifest.Width)
                        throw new FormatException("an image does not have 784 values");
                    inImage = 0;
                }
            }
        }
        catch (Exception error) when (error is JsonException or FormatException or IndexOutOfRangeException)
        {
            throw Bad(file.Name, error.Message);
        }
        return next == expected ? pixels : throw Bad(file.Name, string.Create(CultureInfo.InvariantCulture, $"it has {next} values, expected {expected}"));
    }

    private static ProblemException Bad(string name, string why) =>
        new("this is not a class of Fashion-MNIST", why, "fetch the data set again", name);
}
