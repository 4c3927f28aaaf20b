using Parquet.Schema;

namespace Parquet.Meta;

/// <summary>CLR types and how the file describes them. [Public: parquet-format, LogicalTypes.md]</summary>
internal static class ColumnTypes
{
    public const short LogicalString = 1;
    public const short LogicalTimestamp = 8;
    private const int ConvertedUtf8 = 0;
    private const int ConvertedEnum = 4;
    private const int ConvertedDecimal = 5;
    private const int ConvertedDate = 6;
    private const int ConvertedTimestampMillis = 9;
    private const int ConvertedTimestampMicros = 10;
    private const int ConvertedUInt8 = 11;
    private const int ConvertedUInt64 = 14;
    private const int ConvertedJson = 19;

    /// <summary>How values of this type are stored; null for a type that is not supported.</summary>
    public static PhysicalType? PhysicalOf(Type type)
    {
        if (type == typeof(bool))
            return PhysicalType.Boolean;
        if (type == typeof(int))
            return PhysicalType.Int32;
        if (type == typeof(long) || type == typeof(DateTime))
            return PhysicalType.Int64;
        if (type == typeof(float))
            return PhysicalType.Float;
        if (type == typeof(double))
            return PhysicalType.Double;
        return type == typeof(string) ? PhysicalType.ByteArray : null;
    }

    /// <summary>Unit of a stored time; microseconds for a plain field of DateTime.</summary>
    public static DateTimeTimeUnit UnitOf(DataField field) => (field as DateTimeDataField)?.Unit ?? DateTimeTimeUnit.Micros;

    public static SchemaElement Describe(DataField field)
    {
        var element = new SchemaElement { Name = field.Name, Type = PhysicalOf(field.ClrType), Repetition = field.IsNullable ? 1 : 0 };
        if (field.ClrType == typeof(string))
        {
            element.Converted = ConvertedUtf8;
            element.Logical = LogicalString;
        }
        else if (field.ClrType == typeof(DateTime))
        {
            var unit = UnitOf(field);
            element.Logical = LogicalTimestamp;
            element.TimeUnit = (short)(1 + (int)unit);
            element.IsAdjustedToUtc = (field as DateTimeDataField)?.IsAdjustedToUTC ?? true;
            if (element.IsAdjustedToUtc && unit != DateTimeTimeUnit.Nanos)
                element.Converted = unit == DateTimeTimeUnit.Millis ? ConvertedTimestampMillis : ConvertedTimestampMicros;
        }
        return element;
    }

    /// <summary>The column that a file describes. A type that is known but not supported can be listed, not read.</summary>
    public static DataField ToField(SchemaElement element)
    {
        var nullable = element.Repetition == 1;
        return IsTimestamp(element)
            ? new DateTimeDataField(element.Name, DateTimeFormat.Timestamp, IsUtc(element), TimestampUnit(element), nullable)
            : new DataField(element.Name, ClrTypeOf(element), nullable, null, null, foreign: true);
    }

    /// <summary>Whether the stored number counts days (DATE).</summary>
    public static bool IsDate(SchemaElement element) => element.Converted == ConvertedDate || element.Logical == 6;

    private static bool IsTimestamp(SchemaElement element) =>
        element.Type == PhysicalType.Int96
        || (element.Type == PhysicalType.Int64
            && (element.Logical == LogicalTimestamp || element.Converted is ConvertedTimestampMillis or ConvertedTimestampMicros));

    private static bool IsUtc(SchemaElement element) => element.Logical != LogicalTimestamp || element.IsAdjustedToUtc;

    private static DateTimeTimeUnit TimestampUnit(SchemaElement element)
    {
        if (element.Type == PhysicalType.Int96)
            return DateTimeTimeUnit.Nanos;
        if (element.Logical != LogicalTimestamp)
            return element.Converted == ConvertedTimestampMillis ? DateTimeTimeUnit.Millis : DateTimeTimeUnit.Micros;
        return element.TimeUnit is >= 1 and <= 3
            ? (DateTimeTimeUnit)(element.TimeUnit - 1)
            : throw new ParquetException($"column '{element.Name}': an unknown unit of time");
    }

    private static Type ClrTypeOf(SchemaElement element) => (element.Type, element.Converted) switch
    {
        (_, ConvertedDecimal) => typeof(decimal),
        (PhysicalType.Boolean, _) => typeof(bool),
        (PhysicalType.Int32, _) when IsDate(element) => typeof(DateTime),
        (PhysicalType.Int32, >= ConvertedUInt8 and <= ConvertedUInt64) => typeof(uint),
        (PhysicalType.Int32, _) => typeof(int),
        (PhysicalType.Int64, >= ConvertedUInt8 and <= ConvertedUInt64) => typeof(ulong),
        (PhysicalType.Int64, _) => typeof(long),
        (PhysicalType.Float, _) => typeof(float),
        (PhysicalType.Double, _) => typeof(double),
        (PhysicalType.ByteArray, ConvertedUtf8 or ConvertedEnum or ConvertedJson) => typeof(string),
        (PhysicalType.ByteArray, _) => element.Logical == LogicalString ? typeof(string) : typeof(byte[]),
        (PhysicalType.FixedLenByteArray, _) => typeof(byte[]),
        _ => throw new ParquetException($"column '{element.Name}' has an unknown type"),
    };
}
