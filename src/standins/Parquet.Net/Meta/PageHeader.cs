using Parquet.Thrift;

namespace Parquet.Meta;

/// <summary>What stands before every page. [Public: parquet.thrift, PageHeader]</summary>
internal sealed class PageHeader
{
    public PageType Type { get; set; }

    public int UncompressedSize { get; set; }

    public int CompressedSize { get; set; }

    /// <summary>CRC-32 of the page as it lies in the file; null when the writer gave none.</summary>
    public uint? Crc { get; set; }

    /// <summary>Values in the page, nulls counted.</summary>
    public int ValueCount { get; set; }

    public PageEncoding Encoding { get; set; }

    /// <summary>Encoding of the definition levels of a version 1 page.</summary>
    public PageEncoding LevelEncoding { get; set; } = PageEncoding.Rle;

    /// <summary>Bytes of definition levels of a version 2 page.</summary>
    public int DefinitionSize { get; set; }

    /// <summary>Bytes of repetition levels of a version 2 page.</summary>
    public int RepetitionSize { get; set; }

    /// <summary>Whether the values of a version 2 page are compressed.</summary>
    public bool IsCompressed { get; set; } = true;

    public static PageHeader Read(ref ThriftReader reader)
    {
        var header = new PageHeader { UncompressedSize = -1, CompressedSize = -1, Type = (PageType)(-1), ValueCount = -1 };
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: header.Type = (PageType)reader.Int32(type); break;
                case 2: header.UncompressedSize = reader.Int32(type); break;
                case 3: header.CompressedSize = reader.Int32(type); break;
                case 4: header.Crc = (uint)reader.Int32(type); break;
                case 5 or 7: header.ReadVersion1(ref reader, type, levels: id == 5); break;
                case 8: header.ReadVersion2(ref reader, type); break;
                default: reader.Skip(type); break;
            }
        }
        return header;
    }

    public void Write(ThriftWriter writer)
    {
        writer.BeginStruct();
        writer.Int32(1, (int)Type);
        writer.Int32(2, UncompressedSize);
        writer.Int32(3, CompressedSize);
        if (Crc is { } crc)
            writer.Int32(4, (int)crc);
        writer.BeginStruct(Type == PageType.Dictionary ? (short)7 : (short)5);
        writer.Int32(1, ValueCount);
        writer.Int32(2, (int)Encoding);
        if (Type == PageType.Data)
        {
            writer.Int32(3, (int)PageEncoding.Rle);
            writer.Int32(4, (int)PageEncoding.Rle);
        }
        writer.EndStruct();
        writer.EndStruct();
    }

    private void ReadVersion1(ref ThriftReader reader, ThriftType structType, bool levels)
    {
        reader.Expect(structType, ThriftType.Struct);
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: ValueCount = reader.Int32(type); break;
                case 2: Encoding = (PageEncoding)reader.Int32(type); break;
                case 3 when levels: LevelEncoding = (PageEncoding)reader.Int32(type); break;
                default: reader.Skip(type); break;
            }
        }
    }

    private void ReadVersion2(ref ThriftReader reader, ThriftType structType)
    {
        reader.Expect(structType, ThriftType.Struct);
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: ValueCount = reader.Int32(type); break;
                case 4: Encoding = (PageEncoding)reader.Int32(type); break;
                case 5: DefinitionSize = reader.Int32(type); break;
                case 6: RepetitionSize = reader.Int32(type); break;
                case 7: IsCompressed = reader.Bool(type); break;
                default: reader.Skip(type); break;
            }
        }
    }
}
