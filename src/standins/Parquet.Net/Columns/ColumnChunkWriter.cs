using System.Buffers;
using System.Buffers.Binary;
using Parquet.Encodings;
using Parquet.Meta;
using Parquet.Thrift;

namespace Parquet.Columns;

/// <summary>Encodes one column chunk: a dictionary page if it pays, then version 1 data pages.</summary>
/// <param name="output">Where the pages go.</param>
/// <param name="position">Position of the first page in the file.</param>
/// <param name="options">Compression and dictionaries.</param>
internal sealed class ColumnChunkWriter(Stream output, long position, ParquetOptions options)
{
    /// <summary>Rows a page: 1 MB of doubles.</summary>
    private const int PageRows = 1 << 17;

    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly ArrayBufferWriter<byte> _header = new();
    private readonly ColumnChunk _chunk = new() { UncompressedSize = 0, CompressedSize = 0, Codec = (int)options.CompressionMethod };

    /// <summary>Writes the chunk.</summary>
    /// <param name="values">The values that are not null.</param>
    /// <param name="levels">1 or 0 (null) for each row of a nullable column; null when the column is required.</param>
    /// <param name="codec">Encodes the values.</param>
    /// <param name="path">Name of the column.</param>
    /// <param name="type">How the values are stored.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async Task<ColumnChunk> WriteAsync<T>(
        ReadOnlyMemory<T> values, int[]? levels, ValueCodec<T> codec, string path, PhysicalType type, CancellationToken cancellation)
        where T : notnull
    {
        var rows = levels?.Length ?? values.Length;
        (_chunk.Path, _chunk.Type, _chunk.ValueCount) = (path, type, rows);
        var dictionary = ColumnDictionary<T>.TryBuild(values.Span, codec, options.DictionaryEncodingThreshold);
        if (dictionary is not null)
        {
            _chunk.DictionaryPageOffset = position;
            codec.Encode(dictionary.Values, _page);
            await WritePageAsync(PageType.Dictionary, PageEncoding.Plain, dictionary.Values.Length, cancellation).ConfigureAwait(false);
        }
        _chunk.DataPageOffset = position + _chunk.CompressedSize;
        var encoding = dictionary is null ? PageEncoding.Plain : PageEncoding.RleDictionary;
        _chunk.Encodings.AddRange(dictionary is null ? [encoding, PageEncoding.Rle] : [PageEncoding.Plain, PageEncoding.Rle, encoding]);
        for (var (row, value) = (0, 0); row < rows || row == 0; row += PageRows)
        {
            var count = Math.Min(PageRows, rows - row);
            var present = levels is null ? count : levels.AsSpan(row, count).Count(1);
            EncodePage(values.Span.Slice(value, present), levels, row, count, codec, dictionary, value);
            await WritePageAsync(PageType.Data, encoding, count, cancellation).ConfigureAwait(false);
            value += present;
        }
        return _chunk;
    }

    private void EncodePage<T>(ReadOnlySpan<T> values, int[]? levels, int row, int count, ValueCodec<T> codec, ColumnDictionary<T>? dictionary, int firstValue)
        where T : notnull
    {
        if (levels is not null)
        {
            Span<byte> size = stackalloc byte[4];
            _page.Write(size);
            RleHybrid.Encode(levels.AsSpan(row, count), 1, _page);
            BinaryPrimitives.WriteInt32LittleEndian(size, _page.WrittenCount - size.Length);
            size.CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsMemory(_page.WrittenMemory).Span);
        }
        if (dictionary is null)
        {
            codec.Encode(values, _page);
            return;
        }
        _page.Write([(byte)dictionary.Width]);
        RleHybrid.Encode(dictionary.Indices.AsSpan(firstValue, values.Length), dictionary.Width, _page);
    }

    private async Task WritePageAsync(PageType type, PageEncoding encoding, int count, CancellationToken cancellation)
    {
        var packed = PageCompression.Compress(_page.WrittenMemory, options.CompressionMethod, options.CompressionLevel);
        var header = new PageHeader
        {
            Type = type,
            UncompressedSize = _page.WrittenCount,
            CompressedSize = packed.Length,
            Crc = PageChecksum.Compute(packed.Span),
            ValueCount = count,
            Encoding = encoding,
        };
        header.Write(new ThriftWriter(_header));
        await output.WriteAsync(_header.WrittenMemory, cancellation).ConfigureAwait(false);
        await output.WriteAsync(packed, cancellation).ConfigureAwait(false);
        _chunk.CompressedSize += _header.WrittenCount + packed.Length;
        _chunk.UncompressedSize += _header.WrittenCount + _page.WrittenCount;
        _header.ResetWrittenCount();
        _page.ResetWrittenCount();
    }
}
