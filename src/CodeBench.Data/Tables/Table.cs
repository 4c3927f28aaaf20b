namespace CodeBench.Data;

/// <summary>Rows in memory, held column by column.</summary>
public sealed class Table
{
    private readonly Array[] _values;

    /// <summary>A table over these arrays, which it does not copy.</summary>
    /// <param name="columns">Names and types; at least one, each name once.</param>
    /// <param name="values">An array for each column, of the type that <see cref="TableColumnType"/> names, all equally long.</param>
    /// <exception cref="ArgumentException">Columns and arrays do not fit together.</exception>
    public Table(IReadOnlyList<TableColumn> columns, params Array[] values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        if (columns.Count == 0 || columns.Count != values.Length)
            throw new ArgumentException("A table needs at least one column, and an array for each.", nameof(values));
        if (columns.DistinctBy(column => column.Name, StringComparer.Ordinal).Count() != columns.Count)
            throw new ArgumentException("Two columns have the same name.", nameof(columns));
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].GetType() != columns[i].ArrayType || values[i].Length != values[0].Length)
                throw new ArgumentException($"Column {columns[i].Name} needs a {columns[i].ArrayType.Name} as long as the others.", nameof(values));
            if (columns[i] is { Type: TableColumnType.Text, AllowsNulls: false } && values[i] is string?[] texts && texts.Contains(null))
                throw new ArgumentException($"Column {columns[i].Name} allows no nulls and has one.", nameof(values));
        }
        (Columns, _values) = (columns, values);
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => _values[0].Length;

    /// <summary>The array of column <paramref name="index"/>.</summary>
    public Array Values(int index) => _values[index];

    /// <summary>The values of the column of this name; <typeparamref name="T"/> is nullable when the column allows nulls.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public T[] Values<T>(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
                return _values[i] as T[] ?? throw new ArgumentException($"Column {name} is a {Columns[i].ArrayType.Name}.", nameof(name));
        }
        throw new ArgumentException($"There is no column {name}.", nameof(name));
    }
}
