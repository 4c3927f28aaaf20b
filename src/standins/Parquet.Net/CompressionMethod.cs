namespace Parquet;

/// <summary>How the pages of a file are compressed. Values as in Parquet.Net, of which the stand-in knows these three.</summary>
public enum CompressionMethod
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Snappy: fast.</summary>
    Snappy = 1,

    /// <summary>Gzip: small.</summary>
    Gzip = 2,
}
