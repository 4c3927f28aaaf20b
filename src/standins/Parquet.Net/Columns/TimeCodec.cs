using System.Buffers;
using System.Buffers.Binary;
using Parquet.Meta;
using Parquet.Schema;

namespace Parquet.Columns;

/// <summary>DateTime: a count of time units since 1970 in 8 bytes; on reading also days in 4 bytes (DATE) and the 12 bytes of old Impala files.</summary>
internal sealed class TimeCodec(PhysicalType physical, DateTimeTimeUnit unit, bool utc) : ValueCodec<DateTime>
{
    /// <summary>Julian day of 1970-01-01, from which INT96 counts.</summary>
    private const int EpochJulianDay = 2_440_588;

    private readonly DateTimeKind _kind = utc ? DateTimeKind.Utc : DateTimeKind.Unspecified;

    public override void Decode(ReadOnlySpan<byte> data, Span<DateTime> target)
    {
        var size = physical switch { PhysicalType.Int96 => 12, PhysicalType.Int32 => 4, _ => 8 };
        Need((long)size * target.Length, data);
        for (var i = 0; i < target.Length; i++, data = data[size..])
        {
            target[i] = physical switch
            {
                PhysicalType.Int32 => FromUnits(BinaryPrimitives.ReadInt32LittleEndian(data)),
                PhysicalType.Int64 => FromUnits(BinaryPrimitives.ReadInt64LittleEndian(data)),
                _ => FromTicks(
                    ((Int128)BinaryPrimitives.ReadInt32LittleEndian(data[8..]) - EpochJulianDay) * TimeSpan.TicksPerDay
                    + BinaryPrimitives.ReadInt64LittleEndian(data) / TimeSpan.NanosecondsPerTick),
            };
        }
    }

    public override void FromIntegers(ReadOnlySpan<long> numbers, Span<DateTime> target)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = FromUnits(numbers[i]);
    }

    public override void Encode(ReadOnlySpan<DateTime> values, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(Math.Max(8 * values.Length, 1));
        for (var i = 0; i < values.Length; i++)
        {
            var moment = utc && values[i].Kind == DateTimeKind.Local ? values[i].ToUniversalTime() : values[i];
            var ticks = moment.Ticks - DateTime.UnixEpoch.Ticks;
            var units = unit switch
            {
                DateTimeTimeUnit.Millis => FloorDivide(ticks, TimeSpan.TicksPerMillisecond),
                DateTimeTimeUnit.Micros => FloorDivide(ticks, TimeSpan.TicksPerMicrosecond),
                _ => checked(ticks * TimeSpan.NanosecondsPerTick),
            };
            BinaryPrimitives.WriteInt64LittleEndian(span[(8 * i)..], units);
        }
        output.Advance(8 * values.Length);
    }

    public override long SizeOf(ReadOnlySpan<DateTime> values) => 8L * values.Length;

    private static long FloorDivide(long value, long by) => value / by - (value % by < 0 ? 1 : 0);

    private DateTime FromUnits(long units) => FromTicks((physical, unit) switch
    {
        (PhysicalType.Int32, _) => (Int128)units * TimeSpan.TicksPerDay,
        (_, DateTimeTimeUnit.Millis) => (Int128)units * TimeSpan.TicksPerMillisecond,
        (_, DateTimeTimeUnit.Micros) => (Int128)units * TimeSpan.TicksPerMicrosecond,
        _ => FloorDivide(units, TimeSpan.NanosecondsPerTick),
    });

    private DateTime FromTicks(Int128 sinceEpoch)
    {
        var ticks = sinceEpoch + DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, _kind)
            : throw new ParquetException("a time lies outside the years 1 to 9999");
    }
}
