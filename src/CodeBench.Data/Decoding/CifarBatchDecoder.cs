using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// CIFAR-10's official binary version: records of 1 label byte and 3 x 32 x 32 planar pixels, 10,000 in each of six files.
/// [Public: www.cs.toronto.edu/~kriz/cifar.html, "Binary version"]
/// </summary>
internal static class CifarBatchDecoder
{
    private const int PerFile = 10_000;

    public static ImageDataset Decode(DatasetManifest manifest, DatasetFiles files)
    {
        var found = files.FindAll(["data_batch_1.bin"], ["data_batch_2.bin"], ["data_batch_3.bin"], ["data_batch_4.bin"], ["data_batch_5.bin"], ["test_batch.bin"]);
        return new ImageDataset(manifest.Name, Join(manifest, found[..5]), Join(manifest, found[5..]), manifest.ClassNames);
    }

    private static ImageSplit Join(DatasetManifest manifest, (string Name, byte[] Bytes)[] batches)
    {
        var size = manifest.Channels * manifest.Height * manifest.Width;
        var count = PerFile * batches.Length;
        var pixels = GC.AllocateUninitializedArray<byte>(count * size);
        var labels = new byte[count];
        var next = 0;
        foreach (var (name, bytes) in batches)
        {
            if (bytes.Length != PerFile * (size + 1))
            {
                throw new ProblemException("this is not a CIFAR-10 batch in its binary version",
                    string.Create(CultureInfo.InvariantCulture, $"it has {bytes.Length} bytes, expected {PerFile * (size + 1)}"),
                    "get the binary version again", name);
            }
            for (var i = 0; i < PerFile; i++, next++)
            {
                labels[next] = bytes[i * (size + 1)];
                bytes.AsSpan(i * (size + 1) + 1, size).CopyTo(pixels.AsSpan(next * size));
            }
        }
        return new ImageSplit(count, manifest.Channels, manifest.Height, manifest.Width, pixels, labels);
    }
}
