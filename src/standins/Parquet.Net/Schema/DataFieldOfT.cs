namespace Parquet.Schema;

/// <summary>A column of <typeparamref name="T"/>.</summary>
public class DataField<T> : DataField
{
    /// <summary>Declares a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="nullable">Overrides what the type says.</param>
    public DataField(string name, bool? nullable = null)
        : base(name, typeof(T), nullable)
    {
    }
}
