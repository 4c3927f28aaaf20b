namespace Parquet.Schema;

/// <summary>The columns of a file, in order.</summary>
public class ParquetSchema : IEquatable<ParquetSchema>
{
    private readonly Field[] _fields;

    /// <summary>A schema of these columns; at least one.</summary>
    public ParquetSchema(IEnumerable<Field> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = [.. fields];
        if (_fields.Length == 0)
            throw new ArgumentException("at least one field is required", nameof(fields));
        var twice = _fields.GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"field '{twice.Key}' is there twice", nameof(fields));
    }

    /// <summary>A schema of these columns; at least one.</summary>
    public ParquetSchema(params Field[] fields)
        : this((IEnumerable<Field>)fields)
    {
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>The columns.</summary>
    public DataField[] DataFields => GetDataFields();

    /// <summary>Column <paramref name="i"/>.</summary>
    public Field this[int i] => _fields[i];

    /// <summary>The columns.</summary>
    public DataField[] GetDataFields() => [.. _fields.Cast<DataField>()];

    /// <summary>The column of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public DataField FindDataField(string path) =>
        DataFields.FirstOrDefault(field => field.Name == path) ?? throw new ArgumentException($"data field '{path}' not found", nameof(path));

    /// <summary>Same columns in the same order.</summary>
    public bool Equals(ParquetSchema? other) => other is not null && _fields.SequenceEqual(other._fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParquetSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => _fields.Aggregate(1, (code, field) => HashCode.Combine(code, field.GetHashCode()));
}
