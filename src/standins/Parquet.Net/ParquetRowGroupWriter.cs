using Parquet.Columns;
using Parquet.Meta;
using Parquet.Schema;

namespace Parquet;

/// <summary>Writes the columns of a row group, in the order of the schema.</summary>
public sealed class ParquetRowGroupWriter : IDisposable
{
    private readonly DataField[] _fields;
    private readonly Stream _stream;
    private readonly ParquetOptions _options;
    private readonly Action<long> _moved;
    private long _position;

    internal ParquetRowGroupWriter(ParquetSchema schema, Stream stream, long position, ParquetOptions options, Action<long> moved) =>
        (_fields, _stream, _position, _options, _moved) = (schema.DataFields, stream, position, options, moved);

    internal RowGroup Meta { get; } = new();

    internal bool IsComplete => Meta.Columns.Count == _fields.Length;

    /// <summary>Writes a column of texts.</summary>
    /// <param name="field">The next column of the schema.</param>
    /// <param name="values">A text, or null if the column may hold nulls, for each row.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    public Task WriteAsync(DataField field, IReadOnlyCollection<string?> values, ReadOnlyMemory<int>? repetitionLevels = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var levels = field is { IsNullable: true } ? values.Select(value => value is null ? 0 : 1).ToArray() : null;
        if (levels is null && values.Contains(null))
            throw new ArgumentException($"column {field} is required and has a null", nameof(values));
        return WriteCoreAsync<string>(field!, values.OfType<string>().ToArray(), levels, repetitionLevels, default);
    }

    /// <summary>Writes a column whose values may be null.</summary>
    /// <param name="field">The next column of the schema.</param>
    /// <param name="values">A value for each row.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    /// <param name="customMetadata">Not supported here.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    public Task WriteAsync<T>(
        DataField field, ReadOnlyMemory<T?> values, ReadOnlyMemory<int>? repetitionLevels = null, Dictionary<string, string>? customMetadata = null,
        CancellationToken cancellationToken = default)
        where T : struct
    {
        RefuseMetadata(customMetadata);
        var levels = new int[values.Length];
        var present = new List<T>(values.Length);
        for (var i = 0; i < levels.Length; i++)
        {
            if (values.Span[i] is not { } value)
                continue;
            levels[i] = 1;
            present.Add(value);
        }
        if (field is { IsNullable: false } && present.Count < levels.Length)
            throw new ArgumentException($"column {field} is required and has a null", nameof(values));
        return WriteCoreAsync<T>(field, present.ToArray(), field is { IsNullable: true } ? levels : null, repetitionLevels, cancellationToken);
    }

    /// <summary>Writes a column without nulls.</summary>
    /// <param name="field">The next column of the schema.</param>
    /// <param name="values">A value for each row.</param>
    /// <param name="repetitionLevels">Not supported here.</param>
    /// <param name="customMetadata">Not supported here.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    public Task WriteAsync<T>(
        DataField field, ReadOnlyMemory<T> values, ReadOnlyMemory<int>? repetitionLevels = null, Dictionary<string, string>? customMetadata = null,
        CancellationToken cancellationToken = default)
        where T : struct
    {
        RefuseMetadata(customMetadata);
        int[]? levels = null;
        if (field is { IsNullable: true })
        {
            levels = new int[values.Length];
            Array.Fill(levels, 1);
        }
        return WriteCoreAsync(field, values, levels, repetitionLevels, cancellationToken);
    }

    /// <summary>Throws when a column is missing.</summary>
    public void CompleteValidate()
    {
        if (!IsComplete)
            throw new InvalidOperationException($"Not all columns were written. Missing: {string.Join(", ", _fields.Skip(Meta.Columns.Count).Select(field => field.Name))}");
    }

    /// <summary>Ends the row group.</summary>
    public void Dispose()
    {
    }

    private static void RefuseMetadata(Dictionary<string, string>? customMetadata)
    {
        if (customMetadata is { Count: > 0 })
            throw new NotSupportedException("metadata of a column is not supported");
    }

    private async Task WriteCoreAsync<T>(DataField field, ReadOnlyMemory<T> values, int[]? levels, ReadOnlyMemory<int>? repetition, CancellationToken cancellation)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(field);
        if (repetition is not null)
            throw new NotSupportedException("repeated columns are not supported");
        if (IsComplete)
            throw new InvalidOperationException($"Cannot write column '{field.Name}': all columns from the schema have already been written.");
        var expected = _fields[Meta.Columns.Count];
        if (field.Name != expected.Name)
            throw new ArgumentException($"cannot write this column, expected '{expected.Name}', passed: '{field.Name}'", nameof(field));
        long rows = levels?.Length ?? values.Length;
        if (Meta.Columns.Count > 0 && rows != Meta.RowCount)
            throw new InvalidOperationException(FormattableString.Invariant($"Column '{field.Name}' has {rows} rows, but the row group expects {Meta.RowCount} rows."));
        var physical = ColumnTypes.PhysicalOf(expected.ClrType)!.Value;
        var codec = ValueCodecs.For<T>(expected, physical);
        Meta.RowCount = rows;
        var chunk = await new ColumnChunkWriter(_stream, _position, _options)
            .WriteAsync(values, levels, codec, expected.Name, physical, cancellation).ConfigureAwait(false);
        Meta.Columns.Add(chunk);
        _position += chunk.CompressedSize;
        _moved(_position);
    }
}
