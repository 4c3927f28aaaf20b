using System.Buffers.Binary;
using Parquet.Meta;

namespace Parquet;

/// <summary>"PAR1", column chunks, footer, length of the footer, "PAR1". [Public: parquet-format, README, "File format"]</summary>
internal static class FileLayout
{
    /// <summary>Bytes of the length of the footer and of the magic number after it.</summary>
    public const int TailSize = 8;

    private const int MostFooter = 256 << 20;

    public static ReadOnlyMemory<byte> Magic { get; } = "PAR1"u8.ToArray();

    /// <summary>Reads the footer; says where it begins.</summary>
    public static async Task<(FileMetaData Meta, long FooterStart)> ReadFooterAsync(Stream stream, CancellationToken cancellation)
    {
        if (stream.Length < Magic.Length + TailSize)
            throw new ParquetException("not a Parquet file: it is too small");
        var head = new byte[Magic.Length];
        await ReadAtAsync(stream, 0, head, cancellation).ConfigureAwait(false);
        var tail = new byte[TailSize];
        await ReadAtAsync(stream, stream.Length - TailSize, tail, cancellation).ConfigureAwait(false);
        if (!head.AsSpan().SequenceEqual(Magic.Span) || !tail.AsSpan(4).SequenceEqual(Magic.Span))
            throw new ParquetException("not a Parquet file, or one that was cut off: it does not begin and end with PAR1");
        var size = BinaryPrimitives.ReadInt32LittleEndian(tail);
        var start = stream.Length - TailSize - size;
        if (size is <= 0 or > MostFooter || start < Magic.Length)
            throw new ParquetException("a damaged Parquet file: the size of its footer makes no sense");
        var footer = new byte[size];
        await ReadAtAsync(stream, start, footer, cancellation).ConfigureAwait(false);
        return (FileMetaData.Read(footer), start);
    }

    public static async Task ReadAtAsync(Stream stream, long position, Memory<byte> target, CancellationToken cancellation)
    {
        stream.Position = position;
        var count = await stream.ReadAtLeastAsync(target, target.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (count != target.Length)
            throw new ParquetException("the Parquet file ended while it was read");
    }
}
