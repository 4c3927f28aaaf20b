using Parquet.Thrift;

namespace Parquet.Meta;

/// <summary>One column of one row group. [Public: parquet.thrift, ColumnChunk and ColumnMetaData]</summary>
internal sealed class ColumnChunk
{
    public PhysicalType Type { get; set; } = (PhysicalType)(-1);

    public List<PageEncoding> Encodings { get; } = [];

    public string Path { get; set; } = "";

    public int Codec { get; set; } = -1;

    public long ValueCount { get; set; } = -1;

    public long UncompressedSize { get; set; } = -1;

    public long CompressedSize { get; set; } = -1;

    public long DataPageOffset { get; set; } = -1;

    public long DictionaryPageOffset { get; set; } = -1;

    /// <summary>Where the chunk begins. Some writers leave 0 for "no dictionary".</summary>
    public long Start => DictionaryPageOffset > 0 && DictionaryPageOffset < DataPageOffset ? DictionaryPageOffset : DataPageOffset;

    public static ColumnChunk Read(ref ThriftReader reader)
    {
        var chunk = new ColumnChunk();
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: throw new ParquetException("columns in other files are not supported");
                case 3: chunk.ReadMeta(ref reader, type); break;
                default: reader.Skip(type); break;
            }
        }
        return chunk;
    }

    public void Write(ThriftWriter writer)
    {
        writer.BeginStruct();
        writer.Int64(2, 0);
        writer.BeginStruct(3);
        writer.Int32(1, (int)Type);
        writer.BeginList(2, ThriftType.I32, Encodings.Count);
        foreach (var encoding in Encodings)
            writer.Int32((int)encoding);
        writer.BeginList(3, ThriftType.Binary, 1);
        writer.Text(Path);
        writer.Int32(4, Codec);
        writer.Int64(5, ValueCount);
        writer.Int64(6, UncompressedSize);
        writer.Int64(7, CompressedSize);
        writer.Int64(9, DataPageOffset);
        if (DictionaryPageOffset >= 0)
            writer.Int64(11, DictionaryPageOffset);
        writer.EndStruct();
        writer.EndStruct();
    }

    private void ReadMeta(ref ThriftReader reader, ThriftType structType)
    {
        reader.Expect(structType, ThriftType.Struct);
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: Type = (PhysicalType)reader.Int32(type); break;
                case 3: ReadPath(ref reader, type); break;
                case 4: Codec = reader.Int32(type); break;
                case 5: ValueCount = reader.Int64(type); break;
                case 6: UncompressedSize = reader.Int64(type); break;
                case 7: CompressedSize = reader.Int64(type); break;
                case 9: DataPageOffset = reader.Int64(type); break;
                case 11: DictionaryPageOffset = reader.Int64(type); break;
                default: reader.Skip(type); break;
            }
        }
    }

    private void ReadPath(ref ThriftReader reader, ThriftType listType)
    {
        var parts = new string[reader.ListSize(listType, out var element)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = reader.Text(element);
        Path = string.Join('.', parts);
    }
}
