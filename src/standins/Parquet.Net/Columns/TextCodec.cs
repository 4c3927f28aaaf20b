using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Parquet.Columns;

/// <summary>string: length in 4 bytes, then UTF-8.</summary>
internal sealed class TextCodec : ValueCodec<string>
{
    public override IEqualityComparer<string> Comparer => StringComparer.Ordinal;

    public override void Decode(ReadOnlySpan<byte> data, Span<string> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            Need(4, data);
            var size = BinaryPrimitives.ReadInt32LittleEndian(data);
            if (size < 0)
                throw new ParquetException("a damaged page: a text has a negative length");
            Need(4L + size, data);
            target[i] = Encoding.UTF8.GetString(data.Slice(4, size));
            data = data[(4 + size)..];
        }
    }

    public override void Encode(ReadOnlySpan<string> values, ArrayBufferWriter<byte> output)
    {
        foreach (var value in values)
        {
            var most = Encoding.UTF8.GetMaxByteCount(value.Length);
            var span = output.GetSpan(4 + most);
            var size = Encoding.UTF8.GetBytes(value, span[4..]);
            BinaryPrimitives.WriteInt32LittleEndian(span, size);
            output.Advance(4 + size);
        }
    }

    public override long SizeOf(ReadOnlySpan<string> values)
    {
        var size = 4L * values.Length;
        foreach (var value in values)
            size += Encoding.UTF8.GetByteCount(value);
        return size;
    }
}
