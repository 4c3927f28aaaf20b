namespace CodeBench.Data;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name; say the unit in it: "latencyMs".</param>
/// <param name="Type">What it holds.</param>
/// <param name="AllowsNulls">Whether a value may be missing.</param>
public sealed record TableColumn(string Name, TableColumnType Type, bool AllowsNulls = false)
{
    /// <summary>Type of the array that holds the column.</summary>
    internal Type ArrayType => (Type, AllowsNulls) switch
    {
        (TableColumnType.Boolean, false) => typeof(bool[]),
        (TableColumnType.Boolean, true) => typeof(bool?[]),
        (TableColumnType.Int32, false) => typeof(int[]),
        (TableColumnType.Int32, true) => typeof(int?[]),
        (TableColumnType.Int64, false) => typeof(long[]),
        (TableColumnType.Int64, true) => typeof(long?[]),
        (TableColumnType.Single, false) => typeof(float[]),
        (TableColumnType.Single, true) => typeof(float?[]),
        (TableColumnType.Double, false) => typeof(double[]),
        (TableColumnType.Double, true) => typeof(double?[]),
        (TableColumnType.Text, _) => typeof(string[]),
        _ => throw new InvalidOperationException("An unknown type of column."),
    };
}
