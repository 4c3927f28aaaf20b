namespace Parquet.Schema;

/// <summary>An element of a schema. The stand-in has only flat schemas, so every field is a <see cref="DataField"/>.</summary>
public abstract class Field
{
    private protected Field(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Whether the column may hold nulls.</summary>
    public virtual bool IsNullable { get; internal set; }

    /// <summary>1 when the column may hold nulls, else 0.</summary>
    public int MaxDefinitionLevel => IsNullable ? 1 : 0;
}
