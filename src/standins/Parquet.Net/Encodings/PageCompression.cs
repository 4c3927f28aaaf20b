using System.IO.Compression;
using IronSnappy;

namespace Parquet.Encodings;

/// <summary>Compresses and decompresses pages. The codec numbers of the format are those of <see cref="CompressionMethod"/>.</summary>
internal static class PageCompression
{
    /// <summary>A snappy element of 3 bytes gives at most 64; no page can grow more. [Public: snappy format_description.txt]</summary>
    private const int SnappyMostGrowth = 32;

    /// <summary>Deflate gives at most 258 bytes for 2 bits. [Public: RFC 1951]</summary>
    private const int GzipMostGrowth = 1100;

    private const int Slack = 64;

    public static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> page, CompressionMethod method, CompressionLevel level)
    {
        switch (method)
        {
            case CompressionMethod.None:
                return page;
            case CompressionMethod.Snappy:
                return Snappy.Encode(page.Span);
            case CompressionMethod.Gzip:
                var packed = new MemoryStream();
                using (var gzip = new GZipStream(packed, level, leaveOpen: true))
                    gzip.Write(page.Span);
                return packed.GetBuffer().AsMemory(0, (int)packed.Length);
            default:
                throw new NotSupportedException($"compression {method} is not supported");
        }
    }

    /// <summary>The page's <paramref name="size"/> bytes.</summary>
    public static ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> packed, int codec, int size)
    {
        try
        {
            return (CompressionMethod)codec switch
            {
                CompressionMethod.None => packed.Length == size ? packed : throw new ParquetException("a damaged page: its two sizes differ"),
                CompressionMethod.Snappy => UnpackSnappy(packed, size),
                CompressionMethod.Gzip => UnpackGzip(packed, size),
                _ => throw new ParquetException(FormattableString.Invariant($"compression codec {codec} is not supported")),
            };
        }
        catch (Exception error) when (error is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException)
        {
            throw new ParquetException("a damaged page: it cannot be decompressed", error);
        }
    }

    private static ReadOnlyMemory<byte> UnpackSnappy(ReadOnlyMemory<byte> packed, int size)
    {
        if (size == 0 && packed.Length == 0)
            return packed;
        CheckGrowth(packed.Length, size, SnappyMostGrowth);
        var head = packed.Span;
        if (VarInt.Read(ref head) != (ulong)size)
            throw new ParquetException("a damaged page: its size is not what its header says");
        var bytes = Snappy.Decode(packed.Span);
        return bytes.Length == size ? bytes : throw new ParquetException("a damaged page: its size is not what its header says");
    }

    private static ReadOnlyMemory<byte> UnpackGzip(ReadOnlyMemory<byte> packed, int size)
    {
        CheckGrowth(packed.Length, size, GzipMostGrowth);
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var bytes = new byte[size];
        if (gzip.ReadAtLeast(bytes, size, throwOnEndOfStream: false) != size || gzip.ReadByte() >= 0)
            throw new ParquetException("a damaged page: its size is not what its header says");
        return bytes;
    }

    private static void CheckGrowth(int packed, int size, long most)
    {
        if (size > packed * most + Slack)
            throw new ParquetException("a damaged page: its sizes make no sense");
    }
}
