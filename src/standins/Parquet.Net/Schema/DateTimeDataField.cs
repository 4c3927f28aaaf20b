namespace Parquet.Schema;

/// <summary>A column of dates and times with its storage spelled out.</summary>
public class DateTimeDataField : DataField
{
    /// <summary>Declares a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="format">How it is marked in the file.</param>
    /// <param name="isAdjustedToUTC">Whether values are moments (UTC) rather than what a clock on the wall shows.</param>
    /// <param name="unit">Unit of the stored number; follows from the format for the two old ones.</param>
    /// <param name="isNullable">Whether it may hold nulls.</param>
    /// <param name="isArray">Not supported here.</param>
    /// <param name="propertyName">Not used here.</param>
    public DateTimeDataField(
        string name, DateTimeFormat format, bool isAdjustedToUTC = true, DateTimeTimeUnit? unit = null, bool? isNullable = null, bool? isArray = null,
        string? propertyName = null)
        : base(name, typeof(DateTime), isNullable, isArray, propertyName)
    {
        DateTimeFormat = format;
        IsAdjustedToUTC = isAdjustedToUTC;
        Unit = format switch
        {
            DateTimeFormat.DateAndTime => DateTimeTimeUnit.Millis,
            DateTimeFormat.DateAndTimeMicros => DateTimeTimeUnit.Micros,
            _ => unit ?? DateTimeTimeUnit.Millis,
        };
    }

    public DateTimeFormat DateTimeFormat { get; }

    public bool IsAdjustedToUTC { get; }

    public DateTimeTimeUnit Unit { get; }
}
