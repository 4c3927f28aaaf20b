using System.IO.Compression;

namespace Parquet;

/// <summary>How files are written.</summary>
public class ParquetOptions
{
    /// <summary>How hard to compress, where the method has levels.</summary>
    public CompressionLevel CompressionLevel = CompressionLevel.SmallestSize;

    /// <summary>How pages are compressed.</summary>
    public CompressionMethod CompressionMethod { get; set; } = CompressionMethod.Snappy;

    /// <summary>A column gets a dictionary when its share of distinct values is at most this (and it becomes smaller by it); 0 for never.</summary>
    public double DictionaryEncodingThreshold { get; set; } = 0.8;
}
