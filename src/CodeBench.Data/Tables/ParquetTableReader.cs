using System.Runtime.CompilerServices;
using CodeBench.Core;
using Parquet;
using Parquet.Schema;

namespace CodeBench.Data;

/// <summary>Reads a Parquet file row group by row group.</summary>
internal static class ParquetTableReader
{
    public static async IAsyncEnumerable<Table> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using (stream.ConfigureAwait(false))
        {
            var reader = await GuardAsync(path, () => ParquetReader.CreateAsync(stream, cancellationToken: cancellation)).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                TableColumn[] columns = [.. reader.Schema.DataFields.Select(field => ColumnOf(field, path))];
                if (reader.RowGroupCount == 0)
                    yield return new Table(columns, [.. columns.Select(column => Array.CreateInstance(column.ArrayType.GetElementType()!, 0))]);
                for (var i = 0; i < reader.RowGroupCount; i++)
                {
                    var index = i;
                    yield return await GuardAsync(path, () => ReadGroupAsync(reader, index, columns, cancellation)).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task<Table> ReadGroupAsync(ParquetReader reader, int index, TableColumn[] columns, CancellationToken cancellation)
    {
        using var group = reader.OpenRowGroupReader(index);
        var values = new Array[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            values[i] = Array.CreateInstance(columns[i].ArrayType.GetElementType()!, group.RowCount);
            await ReadColumnAsync(group, reader.Schema.DataFields[i], values[i]).ConfigureAwait(false);
        }
        return new Table(columns, values);
    }

    private static ValueTask ReadColumnAsync(ParquetRowGroupReader group, DataField field, Array values) => values switch
    {
        bool[] flags => group.ReadAsync<bool>(field, flags.AsMemory()),
        bool?[] flags => group.ReadAsync<bool>(field, flags.AsMemory()),
        int[] numbers => group.ReadAsync<int>(field, numbers.AsMemory()),
        int?[] numbers => group.ReadAsync<int>(field, numbers.AsMemory()),
        long[] numbers => group.ReadAsync<long>(field, numbers.AsMemory()),
        long?[] numbers => group.ReadAsync<long>(field, numbers.AsMemory()),
        float[] numbers => group.ReadAsync<float>(field, numbers.AsMemory()),
        float?[] numbers => group.ReadAsync<float>(field, numbers.AsMemory()),
        double[] numbers => group.ReadAsync<double>(field, numbers.AsMemory()),
        double?[] numbers => group.ReadAsync<double>(field, numbers.AsMemory()),
        _ => group.ReadAsync(field, (string[])values),
    };

    private static TableColumn ColumnOf(DataField field, string path)
    {
        var type = field.ClrType switch
        {
            var clr when clr == typeof(bool) => TableColumnType.Boolean,
            var clr when clr == typeof(int) => TableColumnType.Int32,
            var clr when clr == typeof(long) => TableColumnType.Int64,
            var clr when clr == typeof(float) => TableColumnType.Single,
            var clr when clr == typeof(double) => TableColumnType.Double,
            var clr when clr == typeof(string) || clr == typeof(ReadOnlyMemory<char>) => TableColumnType.Text, // some versions of Parquet.Net say the latter
            _ => throw new ProblemException($"the column '{field.Name}' holds {field.ClrType.Name}", "tables hold numbers, flags and texts", null, path),
        };
        return new TableColumn(field.Name, type, field.IsNullable);
    }

    private static async Task<T> GuardAsync<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception error) when (error is ParquetException or InvalidDataException or EndOfStreamException)
        {
            throw new ProblemException("this table cannot be read", error.Message, "write it again", path);
        }
    }
}
