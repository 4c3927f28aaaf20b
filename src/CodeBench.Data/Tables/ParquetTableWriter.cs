using Parquet;
using Parquet.Schema;

namespace CodeBench.Data;

/// <summary>A table as Parquet: each batch a row group, snappy.</summary>
internal sealed class ParquetTableWriter : TableWriter, IAsyncDisposable
{
    private readonly ParquetWriter _writer;
    private readonly DataField[] _fields;

    private ParquetTableWriter(IReadOnlyList<TableColumn> columns, ParquetWriter writer, DataField[] fields)
        : base(columns) =>
        (_writer, _fields) = (writer, fields);

    public static async Task<ParquetTableWriter> CreateAsync(
        IReadOnlyList<TableColumn> columns, Stream stream, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellation)
    {
        DataField[] fields = [.. columns.Select(FieldOf)];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options, cancellationToken: cancellation).ConfigureAwait(false);
        if (metadata is not null)
            writer.CustomMetadata = metadata;
        return new ParquetTableWriter(columns, writer, fields);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private protected override async Task AppendCoreAsync(Table batch, CancellationToken cancellation)
    {
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await WriteAsync(group, _fields[i], batch.Values(i)).ConfigureAwait(false);
        }
        group.CompleteValidate();
    }

    private static DataField FieldOf(TableColumn column) => column.Type switch
    {
        TableColumnType.Boolean => new DataField<bool>(column.Name, column.AllowsNulls),
        TableColumnType.Int32 => new DataField<int>(column.Name, column.AllowsNulls),
        TableColumnType.Int64 => new DataField<long>(column.Name, column.AllowsNulls),
        TableColumnType.Single => new DataField<float>(column.Name, column.AllowsNulls),
        TableColumnType.Double => new DataField<double>(column.Name, column.AllowsNulls),
        _ => new DataField<string>(column.Name, column.AllowsNulls),
    };

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, Array values) => values switch
    {
        bool[] flags => group.WriteAsync<bool>(field, flags.AsMemory()),
        bool?[] flags => group.WriteAsync<bool>(field, flags.AsMemory()),
        int[] numbers => group.WriteAsync<int>(field, numbers.AsMemory()),
        int?[] numbers => group.WriteAsync<int>(field, numbers.AsMemory()),
        long[] numbers => group.WriteAsync<long>(field, numbers.AsMemory()),
        long?[] numbers => group.WriteAsync<long>(field, numbers.AsMemory()),
        float[] numbers => group.WriteAsync<float>(field, numbers.AsMemory()),
        float?[] numbers => group.WriteAsync<float>(field, numbers.AsMemory()),
        double[] numbers => group.WriteAsync<double>(field, numbers.AsMemory()),
        double?[] numbers => group.WriteAsync<double>(field, numbers.AsMemory()),
        _ => group.WriteAsync(field, (string?[])values),
    };
}
