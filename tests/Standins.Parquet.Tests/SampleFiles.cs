using Parquet;
using Parquet.Schema;

namespace Standins.Parquet.Tests;

/// <summary>Writes and reads the sample columns with the stand-in.</summary>
internal static class SampleFiles
{
    public static async Task WriteAsync(Stream stream, int rows, bool nullable, ParquetOptions options, int groupRows = 1 << 20, Dictionary<string, string>? metadata = null)
    {
        var schema = SampleColumns.Schema(nullable);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream, options);
        if (metadata is not null)
            writer.CustomMetadata = metadata;
        for (var first = 0; first == 0 || first < rows; first += groupRows)
        {
            using var group = writer.CreateRowGroup();
            var range = Enumerable.Range(first, Math.Min(groupRows, rows - first)).ToArray();
            await WriteColumn(group, schema.DataFields[0], range, nullable, SampleColumns.Flag);
            await WriteColumn(group, schema.DataFields[1], range, nullable, SampleColumns.Small);
            await WriteColumn(group, schema.DataFields[2], range, nullable, SampleColumns.Big);
            await WriteColumn(group, schema.DataFields[3], range, nullable, SampleColumns.Single);
            await WriteColumn(group, schema.DataFields[4], range, nullable, SampleColumns.Double);
            await group.WriteAsync(schema.DataFields[5], [.. range.Select(i => nullable && i % 5 == 0 ? null : SampleColumns.Text(i))]);
            await WriteColumn(group, schema.DataFields[6], range, nullable, SampleColumns.Time);
            group.CompleteValidate();
        }
    }

    public static async Task<byte[]> BytesAsync(int rows, bool nullable, ParquetOptions options, int groupRows = 1 << 20)
    {
        var stream = new MemoryStream();
        await WriteAsync(stream, rows, nullable, options, groupRows);
        return stream.ToArray();
    }

    /// <summary>Every value as node/values.mjs would print it, by column.</summary>
    public static async Task<Dictionary<string, List<string?>>> ReadAsync(Stream stream)
    {
        await using var reader = await ParquetReader.CreateAsync(stream);
        var columns = reader.Schema.DataFields.ToDictionary(field => field.Name, _ => new List<string?>(), StringComparer.Ordinal);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            foreach (var field in reader.Schema.DataFields)
                columns[field.Name].AddRange(await ReadColumnAsync(group, field));
        }
        return columns;
    }

    private static Task WriteColumn<T>(ParquetRowGroupWriter group, DataField field, int[] range, bool nullable, Func<int, T> value)
        where T : struct =>
        nullable
            ? group.WriteAsync<T>(field, range.Select(i => i % 5 == 0 ? (T?)null : value(i)).ToArray().AsMemory())
            : group.WriteAsync<T>(field, range.Select(value).ToArray().AsMemory());

    private static async Task<IEnumerable<string?>> ReadColumnAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(string))
        {
            var texts = new string[group.RowCount];
            await group.ReadAsync(field, texts);
            return texts;
        }
        if (field.ClrType == typeof(bool))
            return await ReadColumnAsync<bool>(group, field, value => value ? "true" : "false");
        if (field.ClrType == typeof(int))
            return await ReadColumnAsync<int>(group, field, value => value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(long))
            return await ReadColumnAsync<long>(group, field, value => value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(float))
            return await ReadColumnAsync<float>(group, field, value => SampleColumns.Bits(value));
        if (field.ClrType == typeof(double))
            return await ReadColumnAsync<double>(group, field, SampleColumns.Bits);
        if (field.ClrType != typeof(DateTime))
            throw new ParquetException($"column {field} is none of the sample's");
        return await ReadColumnAsync<DateTime>(
            group, field, value => ((value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<IEnumerable<string?>> ReadColumnAsync<T>(ParquetRowGroupReader group, DataField field, Func<T, string> text)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[group.RowCount];
            await group.ReadAsync<T>(field, values.AsMemory());
            return values.Select(text);
        }
        var nullable = new T?[group.RowCount];
        await group.ReadAsync<T>(field, nullable.AsMemory());
        return nullable.Select(value => value is { } present ? text(present) : null);
    }
}
