using Parquet.Thrift;

namespace Parquet.Meta;

/// <summary>A column or group as the file describes it. [Public: parquet.thrift, SchemaElement]</summary>
internal sealed class SchemaElement
{
    public PhysicalType? Type { get; set; }

    /// <summary>0 required, 1 optional, 2 repeated.</summary>
    public int Repetition { get; set; }

    public string Name { get; set; } = "";

    public int ChildCount { get; set; }

    /// <summary>The old annotation (ConvertedType); null when there is none.</summary>
    public int? Converted { get; set; }

    /// <summary>Which member of the union LogicalType is set; 0 when none.</summary>
    public short Logical { get; set; }

    /// <summary>Of a logical TIMESTAMP.</summary>
    public bool IsAdjustedToUtc { get; set; } = true;

    /// <summary>Of a logical TIMESTAMP: 1 milliseconds, 2 microseconds, 3 nanoseconds.</summary>
    public short TimeUnit { get; set; }

    public static SchemaElement Read(ref ThriftReader reader)
    {
        var element = new SchemaElement();
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            switch (id)
            {
                case 1: element.Type = (PhysicalType)reader.Int32(type); break;
                case 3: element.Repetition = reader.Int32(type); break;
                case 4: element.Name = reader.Text(type); break;
                case 5: element.ChildCount = reader.Int32(type); break;
                case 6: element.Converted = reader.Int32(type); break;
                case 10: element.ReadLogical(ref reader, type); break;
                default: reader.Skip(type); break;
            }
        }
        return element;
    }

    public void Write(ThriftWriter writer)
    {
        writer.BeginStruct();
        if (Type is { } physical)
        {
            writer.Int32(1, (int)physical);
            writer.Int32(3, Repetition);
        }
        writer.Text(4, Name);
        if (Type is null)
            writer.Int32(5, ChildCount);
        if (Converted is { } converted)
            writer.Int32(6, converted);
        if (Logical != 0)
            WriteLogical(writer);
        writer.EndStruct();
    }

    private void WriteLogical(ThriftWriter writer)
    {
        writer.BeginStruct(10);
        writer.BeginStruct(Logical);
        if (Logical == ColumnTypes.LogicalTimestamp)
        {
            writer.Bool(1, IsAdjustedToUtc);
            writer.BeginStruct(2);
            writer.EmptyStruct(TimeUnit);
            writer.EndStruct();
        }
        writer.EndStruct();
        writer.EndStruct();
    }

    private void ReadLogical(ref ThriftReader reader, ThriftType structType)
    {
        reader.Expect(structType, ThriftType.Struct);
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            Logical = id;
            if (id == ColumnTypes.LogicalTimestamp && type == ThriftType.Struct)
                ReadTimestamp(ref reader);
            else
                reader.Skip(type);
        }
    }

    private void ReadTimestamp(ref ThriftReader reader)
    {
        var id = reader.EnterStruct();
        while (reader.NextField(ref id, out var type))
        {
            if (id == 1)
            {
                IsAdjustedToUtc = reader.Bool(type);
            }
            else if (id == 2 && type == ThriftType.Struct)
            {
                var unit = reader.EnterStruct();
                while (reader.NextField(ref unit, out var unitType))
                {
                    TimeUnit = unit;
                    reader.Skip(unitType);
                }
            }
            else
            {
                reader.Skip(type);
            }
        }
    }
}
