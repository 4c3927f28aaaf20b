using System.Buffers.Binary;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// The decoded data set on disk: "CBIMAGE1", the length of a JSON header (4 bytes, little-endian), the header, then training pixels, training
/// labels, test pixels and test labels as plain bytes. Written atomically, checked when it is loaded.
/// </summary>
internal static class DatasetCache
{
    private const int MaxHeader = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "CBIMAGE1"u8;

    public static void Write(string path, ImageDataset dataset, string origin)
    {
        var (train, test) = (dataset.TrainImages, dataset.TestImages);
        byte[][] parts = [train.Pixels, train.Labels, test.Pixels, test.Labels];
        var checksums = new uint[parts.Length];
        ParallelSteps.Run(parts.Length, i => checksums[i] = Checksum.Compute(parts[i]));
        var header = JsonSerializer.SerializeToUtf8Bytes(new CacheHeader(
            dataset.Name, train.Channels, train.Height, train.Width, train.Count, test.Count, dataset.ClassNames, origin, checksums));
        AtomicFile.Write(path, stream =>
        {
            Span<byte> start = stackalloc byte[12];
            Magic.CopyTo(start);
            BinaryPrimitives.WriteInt32LittleEndian(start[8..], header.Length);
            stream.Write(start);
            stream.Write(header);
            foreach (var part in parts)
                stream.Write(part);
        });
    }

    /// <summary>The header and where the parts begin; throws when the file is not a whole cache file of this data set.</summary>
    public static CacheHeader ReadHeader(FileStream file, DatasetManifest manifest, out long firstPart)
    {
        Span<byte> start = stackalloc byte[12];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) != start.Length || !start.StartsWith(Magic))
            throw Damaged(file.Name, manifest, "it does not begin as a cache file does");
        var length = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (length is <= 0 or > MaxHeader || length > file.Length)
            throw Damaged(file.Name, manifest, "its header has an impossible size");
        var text = new byte[length];
        file.ReadExactly(text);
        firstPart = start.Length + length;
        try
        {
            var header = JsonSerializer.Deserialize<CacheHeader>(text) ?? throw new JsonException("empty");
            var right = header.Name == manifest.Name && header.Channels == manifest.Channels && header.Height == manifest.Height && header.Width == manifest.Width
                && header.TrainCount == manifest.TrainCount && header.TestCount == manifest.TestCount && header.Checksums.Count == 4;
            if (!right)
                throw Damaged(file.Name, manifest, "it holds another data set or another version of it");
            if (file.Length != firstPart + header.PartSizes().Sum(size => (long)size))
                throw Damaged(file.Name, manifest, "its size is wrong");
            return header;
        }
        catch (JsonException error)
        {
            throw Damaged(file.Name, manifest, "its header cannot be read (" + error.Message + ")");
        }
    }

    public static ImageDataset Load(string path, DatasetManifest manifest)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var header = ReadHeader(file, manifest, out var offset);
        var sizes = header.PartSizes();
        var parts = new byte[sizes.Length][];
        var offsets = sizes.Select((_, i) => offset + sizes.Take(i).Sum(size => (long)size)).ToArray();
        ParallelSteps.Run(sizes.Length, i =>
        {
            parts[i] = GC.AllocateUninitializedArray<byte>(sizes[i]);
            ReadPart(file, parts[i], offsets[i]);
            if (Checksum.Compute(parts[i]) != header.Checksums[i])
                throw Damaged(path, manifest, "a checksum is wrong");
        });
        return new ImageDataset(
            header.Name,
            new ImageSplit(header.TrainCount, header.Channels, header.Height, header.Width, parts[0], parts[1]),
            new ImageSplit(header.TestCount, header.Channels, header.Height, header.Width, parts[2], parts[3]),
            header.ClassNames);
    }

    private static void ReadPart(FileStream file, byte[] part, long offset)
    {
        for (var done = 0; done < part.Length;)
        {
            var count = RandomAccess.Read(file.SafeFileHandle, part.AsSpan(done), offset + done);
            if (count == 0)
                throw new EndOfStreamException($"{file.Name} became shorter while it was read.");
            done += count;
        }
    }

    private static ProblemException Damaged(string path, DatasetManifest manifest, string why) =>
        new($"the cache of the data set {manifest.Name} is damaged", why, $"codebench data get {manifest.Name}", path);
}
