namespace Parquet.Schema;

/// <summary>How a date and time is stored. Values as in Parquet.Net.</summary>
public enum DateTimeFormat
{
    /// <summary>Milliseconds, marked the old way (TIMESTAMP_MILLIS).</summary>
    DateAndTime = 1,

    /// <summary>Microseconds, marked the old way (TIMESTAMP_MICROS).</summary>
    DateAndTimeMicros = 2,

    /// <summary>The logical type TIMESTAMP, of any unit.</summary>
    Timestamp = 4,
}
