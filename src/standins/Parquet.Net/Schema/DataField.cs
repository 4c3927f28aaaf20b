using Parquet.Meta;

namespace Parquet.Schema;

/// <summary>A column: its name, its type and whether it may hold nulls.</summary>
public class DataField : Field
{
    /// <summary>Declares a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="clrType">bool, int, long, float, double, string or DateTime, or the nullable form of one.</param>
    /// <param name="isNullable">Overrides what the type says: a string is nullable unless told otherwise.</param>
    /// <param name="isArray">Not supported here.</param>
    /// <param name="propertyName">Not used here.</param>
    /// <exception cref="NotSupportedException">Another type, or an array.</exception>
    public DataField(string name, Type clrType, bool? isNullable = null, bool? isArray = null, string? propertyName = null)
        : this(name, clrType, isNullable, isArray, propertyName, foreign: false)
    {
    }

    internal DataField(string name, Type clrType, bool? isNullable, bool? isArray, string? propertyName, bool foreign)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(clrType);
        _ = propertyName;
        var inner = Nullable.GetUnderlyingType(clrType);
        ClrType = inner ?? clrType;
        IsNullable = isNullable ?? (inner is not null || clrType == typeof(string));
        if (isArray == true || (!foreign && ColumnTypes.PhysicalOf(ClrType) is null))
            throw new NotSupportedException($"type {clrType} is not supported");
    }

    /// <summary>Type of a value, without its nullability.</summary>
    public Type ClrType { get; }

    /// <summary>Never true here.</summary>
    public bool IsArray => false;

    /// <summary>Same name, type and nullability.</summary>
    public override bool Equals(object? obj) =>
        obj is DataField other && other.Name == Name && other.ClrType == ClrType && other.IsNullable == IsNullable;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({ClrType}{(IsNullable ? "?" : "")})";
}
