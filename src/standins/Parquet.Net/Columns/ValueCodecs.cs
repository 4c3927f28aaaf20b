using Parquet.Meta;
using Parquet.Schema;

namespace Parquet.Columns;

/// <summary>Picks the codec of a column.</summary>
internal static class ValueCodecs
{
    /// <exception cref="ArgumentException">The column does not hold <typeparamref name="T"/>.</exception>
    public static ValueCodec<T> For<T>(DataField field, PhysicalType physical)
        where T : notnull
    {
        object? codec = null;
        if (field.ClrType == typeof(T))
        {
            codec = typeof(T) switch
            {
                var type when type == typeof(bool) => new FlagCodec(),
                var type when type == typeof(int) => new NumberCodec<int>(),
                var type when type == typeof(long) => new NumberCodec<long>(),
                var type when type == typeof(float) => new NumberCodec<float>(),
                var type when type == typeof(double) => new NumberCodec<double>(),
                var type when type == typeof(string) => new TextCodec(),
                var type when type == typeof(DateTime) => new TimeCodec(physical, ColumnTypes.UnitOf(field), (field as DateTimeDataField)?.IsAdjustedToUTC ?? true),
                _ => null,
            };
        }
        return codec as ValueCodec<T> ?? throw new ArgumentException($"column {field} does not hold values of {typeof(T)}, or they are not supported");
    }
}
