namespace Parquet;

/// <summary>A file is not Parquet, is damaged, or uses what is not supported.</summary>
public class ParquetException : Exception
{
    public ParquetException()
    {
    }

    public ParquetException(string message)
        : base(message)
    {
    }

    public ParquetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
