namespace Parquet.Schema;

/// <summary>Unit of a stored time.</summary>
public enum DateTimeTimeUnit
{
    /// <summary>10⁻³ s.</summary>
    Millis,

    /// <summary>10⁻⁶ s.</summary>
    Micros,

    /// <summary>10⁻⁹ s; a DateTime keeps hundreds of them.</summary>
    Nanos,
}
