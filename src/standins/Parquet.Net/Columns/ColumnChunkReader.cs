using System.Buffers.Binary;
using Parquet.Encodings;
using Parquet.Meta;
using Parquet.Thrift;

namespace Parquet.Columns;

/// <summary>Decodes one column chunk, page by page. After <see cref="NextPage"/>, a page's values without nulls and, if it may have nulls, its levels.</summary>
internal sealed class ColumnChunkReader<T>(ReadOnlyMemory<byte> bytes, ColumnChunk chunk, ValueCodec<T> codec, bool nullable, string name)
    where T : notnull
{
    private ReadOnlyMemory<byte> _rest = bytes;
    private T[] _values = [];
    private T[]? _dictionary;
    private int[] _levels = [];
    private int _present;
    private long _left = chunk.ValueCount;

    /// <summary>Rows in the page.</summary>
    public int RowCount { get; private set; }

    /// <summary>The values that are not null.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, _present);

    /// <summary>1 for a value, 0 for null, a level a row; empty when no row can be null.</summary>
    public ReadOnlySpan<int> Levels => _levels.AsSpan(0, nullable ? RowCount : 0);

    /// <summary>Decodes the next page; false when all rows of the chunk were read.</summary>
    public bool NextPage()
    {
        try
        {
            while (_left > 0)
            {
                var header = ReadHeader(out var page);
                switch (header.Type)
                {
                    case PageType.Dictionary:
                        ReadDictionary(header, page);
                        break;
                    case PageType.Data or PageType.DataV2:
                        ReadData(header, page);
                        _left -= RowCount;
                        return true;
                }
            }
            return false;
        }
        catch (ParquetException error)
        {
            throw new ParquetException($"column '{name}': {error.Message}", error);
        }
    }

    private PageHeader ReadHeader(out ReadOnlyMemory<byte> page)
    {
        if (_rest.IsEmpty)
            throw new ParquetException("its pages end early");
        var reader = new ThriftReader(_rest.Span);
        var header = PageHeader.Read(ref reader);
        _rest = _rest[reader.Position..];
        if (header.CompressedSize < 0 || header.UncompressedSize < 0 || header.CompressedSize > _rest.Length)
            throw new ParquetException("a page's sizes make no sense");
        if (header.Type != PageType.Index && (header.ValueCount < 0 || (header.Type != PageType.Dictionary && header.ValueCount > _left)))
            throw new ParquetException("a page has more values than there are rows");
        page = _rest[..header.CompressedSize];
        _rest = _rest[header.CompressedSize..];
        if (header.Crc is { } crc && crc != PageChecksum.Compute(page.Span))
            throw new ParquetException("a page's checksum is wrong");
        return header;
    }

    private void ReadDictionary(PageHeader header, ReadOnlyMemory<byte> page)
    {
        var data = PageCompression.Decompress(page, chunk.Codec, header.UncompressedSize);
        if (header.Encoding is not (PageEncoding.Plain or PageEncoding.PlainDictionary) || header.ValueCount > data.Length)
            throw new ParquetException("its dictionary makes no sense");
        _dictionary = new T[header.ValueCount];
        codec.Decode(data.Span, _dictionary);
    }

    private void ReadData(PageHeader header, ReadOnlyMemory<byte> page)
    {
        RowCount = header.ValueCount;
        if (nullable && _levels.Length < RowCount)
            _levels = new int[RowCount];
        var data = header.Type == PageType.Data
            ? AfterLevels1(header, PageCompression.Decompress(page, chunk.Codec, header.UncompressedSize))
            : AfterLevels2(header, page);
        _present = nullable ? Levels.Count(1) : RowCount;
        if (_values.Length < _present)
            _values = new T[_present];
        ReadValues(header.Encoding, data.Span, _values.AsSpan(0, _present));
    }

    private ReadOnlyMemory<byte> AfterLevels1(PageHeader header, ReadOnlyMemory<byte> data)
    {
        if (!nullable)
            return data;
        if (header.LevelEncoding != PageEncoding.Rle)
            throw new ParquetException($"levels encoded as {header.LevelEncoding} are not supported");
        if (data.Length < 4)
            throw new ParquetException("a page ends early");
        var size = BinaryPrimitives.ReadInt32LittleEndian(data.Span);
        if (size < 0 || size > data.Length - 4)
            throw new ParquetException("the size of a page's levels makes no sense");
        RleHybrid.Decode(data.Span.Slice(4, size), 1, _levels.AsSpan(0, RowCount));
        return data[(4 + size)..];
    }

    private ReadOnlyMemory<byte> AfterLevels2(PageHeader header, ReadOnlyMemory<byte> page)
    {
        var levels = (long)header.DefinitionSize + header.RepetitionSize;
        if (header.DefinitionSize < 0 || header.RepetitionSize < 0 || levels > page.Length || levels > header.UncompressedSize)
            throw new ParquetException("the size of a page's levels makes no sense");
        if (nullable)
            RleHybrid.Decode(page.Span.Slice(header.RepetitionSize, header.DefinitionSize), 1, _levels.AsSpan(0, RowCount));
        var values = page[(int)levels..];
        return header.IsCompressed ? PageCompression.Decompress(values, chunk.Codec, header.UncompressedSize - (int)levels) : values;
    }

    private void ReadValues(PageEncoding encoding, ReadOnlySpan<byte> data, Span<T> target)
    {
        switch (encoding)
        {
            case PageEncoding.Plain:
                codec.Decode(data, target);
                break;
            case PageEncoding.PlainDictionary or PageEncoding.RleDictionary:
                ReadIndices(data, target);
                break;
            case PageEncoding.DeltaBinaryPacked:
                var numbers = new long[target.Length];
                DeltaBinaryPacked.Decode(data, numbers);
                codec.FromIntegers(numbers, target);
                break;
            case PageEncoding.Rle when chunk.Type == PhysicalType.Boolean:
                ReadFlags(data, target);
                break;
            default:
                throw new ParquetException($"encoding {encoding} is not supported");
        }
    }

    private void ReadIndices(ReadOnlySpan<byte> data, Span<T> target)
    {
        if (_dictionary is null)
            throw new ParquetException("its dictionary is missing");
        if (target.IsEmpty)
            return;
        if (data.IsEmpty)
            throw new ParquetException("a page ends early");
        var indices = new int[target.Length];
        RleHybrid.Decode(data[1..], data[0], indices);
        for (var i = 0; i < indices.Length; i++)
        {
            if ((uint)indices[i] >= (uint)_dictionary.Length)
                throw new ParquetException("an index lies outside of its dictionary");
            target[i] = _dictionary[indices[i]];
        }
    }

    private void ReadFlags(ReadOnlySpan<byte> data, Span<T> target)
    {
        if (data.Length < 4)
            throw new ParquetException("a page ends early");
        var flags = new int[target.Length];
        RleHybrid.Decode(data[4..], 1, flags);
        codec.FromIntegers([.. flags.Select(flag => (long)flag)], target);
    }
}
