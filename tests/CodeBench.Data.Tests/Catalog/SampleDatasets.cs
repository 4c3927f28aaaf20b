using System.Buffers.Binary;
using System.IO.Compression;

namespace CodeBench.Data.Tests;

/// <summary>Official files with made-up pixels: labels as often as the manifest wants, pixel p of image i is (i + p) mod 251.</summary>
internal static class SampleDatasets
{
    public static void WriteMnist(string folder, DatasetManifest manifest, bool gzip)
    {
        Directory.CreateDirectory(folder);
        WriteHalf(folder, "train", manifest.TrainCount, manifest.TrainPerClass, gzip);
        WriteHalf(folder, "t10k", manifest.TestCount, manifest.TestPerClass, gzip);
    }

    public static void WriteCifar(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, first) in new[] { ("data_batch_1", 0), ("data_batch_2", 1), ("data_batch_3", 2), ("data_batch_4", 3), ("data_batch_5", 4), ("test_batch", 0) })
        {
            var bytes = new byte[10_000 * 3073];
            for (var i = 0; i < 10_000; i++)
            {
                bytes[i * 3073] = (byte)(i % 10);
                for (var pixel = 0; pixel < 3072; pixel++)
                    bytes[i * 3073 + 1 + pixel] = Pixel(first * 10_000 + i, pixel);
            }
            File.WriteAllBytes(Path.Combine(folder, name + ".bin"), bytes);
        }
    }

    public static byte Pixel(int image, int pixel) => (byte)((image + pixel) % 251);

    private static void WriteHalf(string folder, string stem, int count, IReadOnlyList<int> perClass, bool gzip)
    {
        var images = new byte[16 + count * 784];
        Header(images, 3, count, 28, 28);
        var labels = new byte[8 + count];
        Header(labels, 1, count);
        for (var i = 0; i < count; i++)
        {
            for (var pixel = 0; pixel < 784; pixel++)
                images[16 + i * 784 + pixel] = Pixel(i, pixel);
        }
        var next = 8;
        for (byte label = 0; label < perClass.Count; label++)
        {
            labels.AsSpan(next, perClass[label]).Fill(label);
            next += perClass[label];
        }
        Write(Path.Combine(folder, stem + "-images-idx3-ubyte"), images, gzip);
        Write(Path.Combine(folder, stem + "-labels-idx1-ubyte"), labels, gzip);
    }

    private static void Header(byte[] file, byte dimensions, params int[] sizes)
    {
        (file[2], file[3]) = (8, dimensions);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + 4 * i), sizes[i]);
    }

    private static void Write(string path, byte[] bytes, bool gzip)
    {
        if (!gzip)
        {
            File.WriteAllBytes(path, bytes);
            return;
        }
        using var stream = new GZipStream(File.Create(path + ".gz"), CompressionLevel.Fastest);
        stream.Write(bytes);
    }
}
