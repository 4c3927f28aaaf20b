using System.Buffers;

namespace Parquet.Columns;

/// <summary>Values of one type to and from their PLAIN bytes. [Public: parquet-format, Encodings.md, "Plain"]</summary>
internal abstract class ValueCodec<T>
    where T : notnull
{
    /// <summary>Tells values apart when a dictionary is built: by their bits.</summary>
    public virtual IEqualityComparer<T> Comparer => EqualityComparer<T>.Default;

    /// <summary>Whether a dictionary can pay.</summary>
    public virtual bool AllowsDictionary => true;

    /// <summary>Fills all of <paramref name="target"/>.</summary>
    public abstract void Decode(ReadOnlySpan<byte> data, Span<T> target);

    /// <summary>Fills all of <paramref name="target"/> from whole numbers; for the encodings that only they have.</summary>
    public virtual void FromIntegers(ReadOnlySpan<long> numbers, Span<T> target) =>
        throw new ParquetException("a page has an encoding that does not go with the type of its column");

    /// <summary>Appends the values.</summary>
    public abstract void Encode(ReadOnlySpan<T> values, ArrayBufferWriter<byte> output);

    /// <summary>Bytes that <see cref="Encode"/> appends.</summary>
    public abstract long SizeOf(ReadOnlySpan<T> values);

    protected static void Need(long bytes, ReadOnlySpan<byte> data)
    {
        if (data.Length < bytes)
            throw new ParquetException("a damaged page: its values end early");
    }
}
