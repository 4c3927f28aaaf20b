using System.Buffers;

namespace Parquet.Encodings;

/// <summary>Unsigned LEB128 numbers.</summary>
internal static class VarInt
{
    public static ulong Read(ref ReadOnlySpan<byte> data)
    {
        var value = 0UL;
        for (var i = 0; i < data.Length && i < 10; i++)
        {
            value |= (ulong)(data[i] & 0x7F) << (7 * i);
            if (data[i] < 0x80)
            {
                data = data[(i + 1)..];
                return value;
            }
        }
        throw new ParquetException("a damaged page: a number does not end");
    }

    public static long ReadZigZag(ref ReadOnlySpan<byte> data)
    {
        var value = Read(ref data);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public static void Write(ulong value, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(10);
        var count = 0;
        for (; value >= 0x80; value >>= 7)
            span[count++] = (byte)(value | 0x80);
        span[count++] = (byte)value;
        output.Advance(count);
    }
}
