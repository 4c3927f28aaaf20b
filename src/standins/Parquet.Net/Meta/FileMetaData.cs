using System.Buffers;
using Parquet.Schema;
using Parquet.Thrift;

namespace Parquet.Meta;

/// <summary>The footer of a file. [Public: parquet.thrift, FileMetaData]</summary>
internal sealed class FileMetaData
{
    private const int FormatVersion = 1;

    public List<SchemaElement> Schema { get; } = [];

    public long RowCount { get; set; } = -1;

    public List<RowGroup> RowGroups { get; } = [];

    public Dictionary<string, string> Custom { get; set; } = new(StringComparer.Ordinal);

    public static FileMetaData ForSchema(ParquetSchema schema)
    {
        var meta = new FileMetaData { RowCount = 0 };
        meta.Schema.Add(new SchemaElement { Name = "root", ChildCount = schema.Fields.Count });
        meta.Schema.AddRange(schema.DataFields.Select(ColumnTypes.Describe));
        return meta;
    }

    public static FileMetaData Read(ReadOnlySpan<byte> footer)
    {
        var reader = new ThriftReader(footer);
        var meta = new FileMetaData();
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 2:
                    for (var left = reader.ListSize(type, out var element); left > 0; left--)
                    {
                        reader.Expect(element, ThriftType.Struct);
                        meta.Schema.Add(SchemaElement.Read(ref reader));
                    }
                    break;
                case 3: meta.RowCount = reader.Int64(type); break;
                case 4:
                    for (var left = reader.ListSize(type, out var element); left > 0; left--)
                    {
                        reader.Expect(element, ThriftType.Struct);
                        meta.RowGroups.Add(RowGroup.Read(ref reader));
                    }
                    break;
                case 5: meta.ReadCustom(ref reader, type); break;
                default: reader.Skip(type); break;
            }
        }
        return meta;
    }

    public ReadOnlyMemory<byte> Write()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new ThriftWriter(output);
        writer.BeginStruct();
        writer.Int32(1, FormatVersion);
        writer.BeginList(2, ThriftType.Struct, Schema.Count);
        foreach (var element in Schema)
            element.Write(writer);
        writer.Int64(3, RowGroups.Sum(group => group.RowCount));
        writer.BeginList(4, ThriftType.Struct, RowGroups.Count);
        foreach (var group in RowGroups)
            group.Write(writer);
        if (Custom.Count > 0)
            WriteCustom(writer);
        writer.Text(6, "CodeBench Parquet stand-in");
        writer.EndStruct();
        return output.WrittenMemory;
    }

    private void WriteCustom(ThriftWriter writer)
    {
        writer.BeginList(5, ThriftType.Struct, Custom.Count);
        foreach (var (key, value) in Custom)
        {
            writer.BeginStruct();
            writer.Text(1, key);
            writer.Text(2, value);
            writer.EndStruct();
        }
    }

    private void ReadCustom(ref ThriftReader reader, ThriftType listType)
    {
        for (var left = reader.ListSize(listType, out var element); left > 0; left--)
        {
            reader.Expect(element, ThriftType.Struct);
            var (key, value) = ("", "");
            var id = reader.EnterStruct();
            while (reader.NextField(ref id, out var type))
            {
                switch (id)
                {
                    case 1: key = reader.Text(type); break;
                    case 2: value = reader.Text(type); break;
                    default: reader.Skip(type); break;
                }
            }
            Custom[key] = value;
        }
    }
}
