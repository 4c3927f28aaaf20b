using Parquet.Thrift;

namespace Parquet.Meta;

/// <summary>A block of rows. [Public: parquet.thrift, RowGroup]</summary>
internal sealed class RowGroup
{
    public List<ColumnChunk> Columns { get; } = [];

    public long RowCount { get; set; } = -1;

    public static RowGroup Read(ref ThriftReader reader)
    {
        var group = new RowGroup();
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1:
                    for (var left = reader.ListSize(type, out var element); left > 0; left--)
                    {
                        reader.Expect(element, ThriftType.Struct);
                        group.Columns.Add(ColumnChunk.Read(ref reader));
                    }
                    break;
                case 3: group.RowCount = reader.Int64(type); break;
                default: reader.Skip(type); break;
            }
        }
        return group;
    }

    public void Write(ThriftWriter writer)
    {
        writer.BeginStruct();
        writer.BeginList(1, ThriftType.Struct, Columns.Count);
        foreach (var column in Columns)
            column.Write(writer);
        writer.Int64(2, Columns.Sum(column => column.UncompressedSize));
        writer.Int64(3, RowCount);
        if (Columns.Count > 0)
            writer.Int64(5, Columns[0].Start);
        writer.Int64(6, Columns.Sum(column => column.CompressedSize));
        writer.EndStruct();
    }
}
