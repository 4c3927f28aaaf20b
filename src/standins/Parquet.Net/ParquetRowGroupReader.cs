using Parquet.Columns;
using Parquet.Meta;
using Parquet.Schema;

namespace Parquet;

/// <summary>Reads columns of a row group, in any order.</summary>
public sealed class ParquetRowGroupReader : IDisposable
{
    private readonly RowGroup _group;
    private readonly ParquetSchema _schema;
    private readonly Stream _stream;

    internal ParquetRowGroupReader(RowGroup group, ParquetSchema schema, Stream stream) =>
        (_group, _schema, _stream) = (group, schema, stream);

    /// <summary>Rows in the group.</summary>
    public long RowCount => _group.RowCount;

    /// <summary>Whether the file has this column.</summary>
    public bool ColumnExists(DataField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _group.Columns.Exists(chunk => chunk.Path == field.Name);
    }

    /// <summary>Reads a column that cannot hold nulls.</summary>
    /// <param name="field">The column.</param>
    /// <param name="values">Gets <see cref="RowCount"/> values.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask ReadAsync<T>(
        DataField field, Memory<T> values, Memory<int>? repetitionLevels = null, CancellationToken cancellationToken = default)
        where T : struct
    {
        var pages = await OpenAsync<T>(field, values.Length, repetitionLevels, cancellationToken).ConfigureAwait(false);
        if (StoredField(field).IsNullable)
            throw new ArgumentException($"column {field} may hold nulls: read it into a Memory<{typeof(T).Name}?>", nameof(values));
        for (var row = 0; pages.NextPage(); row += pages.RowCount)
            pages.Values.CopyTo(values.Span[row..]);
    }

    /// <summary>Reads a column that may hold nulls.</summary>
    /// <param name="field">The column.</param>
    /// <param name="values">Gets <see cref="RowCount"/> values.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask ReadAsync<T>(
        DataField field, Memory<T?> values, Memory<int>? repetitionLevels = null, CancellationToken cancellationToken = default)
        where T : struct
    {
        var pages = await OpenAsync<T>(field, values.Length, repetitionLevels, cancellationToken).ConfigureAwait(false);
        for (var row = 0; pages.NextPage(); row += pages.RowCount)
        {
            var target = values.Span[row..];
            var next = 0;
            for (var i = 0; i < pages.RowCount; i++)
                target[i] = pages.Levels.IsEmpty || pages.Levels[i] != 0 ? pages.Values[next++] : null;
        }
    }

    /// <summary>Reads a column of texts; a null stays null.</summary>
    /// <param name="field">The column.</param>
    /// <param name="values">Gets <see cref="RowCount"/> values.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask ReadAsync(
        DataField field, Memory<string> values, Memory<int>? repetitionLevels = null, CancellationToken cancellationToken = default)
    {
        var pages = await OpenAsync<string>(field, values.Length, repetitionLevels, cancellationToken).ConfigureAwait(false);
        for (var row = 0; pages.NextPage(); row += pages.RowCount)
        {
            var target = values.Span[row..];
            var next = 0;
            for (var i = 0; i < pages.RowCount; i++)
                target[i] = pages.Levels.IsEmpty || pages.Levels[i] != 0 ? pages.Values[next++] : null!;
        }
    }

    /// <summary>Nothing to do; kept as Parquet.Net keeps it.</summary>
    public void Dispose()
    {
    }

    private DataField StoredField(DataField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Array.Find(_schema.DataFields, stored => stored.Name == field.Name) ?? throw new ParquetException($"'{field.Name}' does not exist in this file");
    }

    private async Task<ColumnChunkReader<T>> OpenAsync<T>(DataField field, int capacity, Memory<int>? repetition, CancellationToken cancellation)
        where T : notnull
    {
        if (repetition is not null)
            throw new NotSupportedException("repeated columns are not supported");
        var stored = StoredField(field);
        if (capacity < RowCount)
            throw new ArgumentException(FormattableString.Invariant($"Values buffer is too small for field '{field.Name}' (length {capacity} < {RowCount} rows)"));
        var chunk = _group.Columns[Array.IndexOf(_schema.DataFields, stored)];
        var codec = ValueCodecs.For<T>(stored, chunk.Type);
        var bytes = new byte[chunk.CompressedSize];
        await FileLayout.ReadAtAsync(_stream, chunk.Start, bytes, cancellation).ConfigureAwait(false);
        return new ColumnChunkReader<T>(bytes, chunk, codec, stored.IsNullable, stored.Name);
    }
}
