namespace CodeBench.Data;

/// <summary>Types of table columns, and the C# array that holds such a column (its nullable form when nulls are allowed).</summary>
public enum TableColumnType
{
    /// <summary>bool[].</summary>
    Boolean,

    /// <summary>int[].</summary>
    Int32,

    /// <summary>long[].</summary>
    Int64,

    /// <summary>float[].</summary>
    Single,

    /// <summary>double[].</summary>
    Double,

    /// <summary>string[].</summary>
    Text,
}
