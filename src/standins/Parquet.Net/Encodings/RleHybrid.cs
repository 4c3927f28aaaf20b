using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Parquet.Encodings;

/// <summary>
/// The run-length and bit-packing hybrid of levels and dictionary indices. [Public: parquet-format, Encodings.md, "RLE = 3"]
/// </summary>
internal static class RleHybrid
{
    private const int GroupSize = 8;

    /// <summary>Bits of the largest of <paramref name="count"/> indices.</summary>
    public static int WidthFor(int count) => count <= 1 ? 0 : BitOperations.Log2((uint)count - 1) + 1;

    /// <summary>Fills all of <paramref name="target"/>.</summary>
    public static void Decode(ReadOnlySpan<byte> data, int width, Span<int> target)
    {
        if (width is < 0 or > 32)
            throw new ParquetException(FormattableString.Invariant($"a damaged page: {width} bits an index"));
        while (!target.IsEmpty)
        {
            var head = VarInt.Read(ref data);
            var count = (int)Math.Min((head & 1) != 0 ? (head >> 1) * GroupSize : head >> 1, (ulong)target.Length);
            if ((head & 1) != 0)
                UnpackRun(ref data, width, head >> 1, target[..count]);
            else
                target[..count].Fill(ReadRepeated(ref data, width, head >> 1));
            target = target[count..];
        }
    }

    /// <summary>Appends the values, each of <paramref name="width"/> bits: runs of 8 and more as runs, the rest packed.</summary>
    public static void Encode(ReadOnlySpan<int> values, int width, ArrayBufferWriter<byte> output)
    {
        var packedFrom = 0;
        for (var i = 0; i < values.Length;)
        {
            var rest = values[i..];
            var different = rest.IndexOfAnyExcept(values[i]);
            var run = different < 0 ? rest.Length : different;
            var open = (i - packedFrom) % GroupSize;
            if (run >= GroupSize && open == 0)
            {
                Pack(values[packedFrom..i], width, output);
                VarInt.Write((ulong)run << 1, output);
                WriteRepeated(values[i], width, output);
                i += run;
                packedFrom = i;
            }
            else
            {
                i += run >= GroupSize ? GroupSize - open : run;
            }
        }
        Pack(values[packedFrom..], width, output);
    }

    /// <summary>Unpacks values of <paramref name="width"/> bits, least significant bits first.</summary>
    public static void Unpack(ReadOnlySpan<byte> data, int width, Span<int> target)
    {
        var mask = (1UL << width) - 1;
        var bit = 0L;
        for (var i = 0; i < target.Length; i++, bit += width)
            target[i] = (int)(Window(data, (int)(bit >> 3)) >> (int)(bit & 7) & mask);
    }

    private static void UnpackRun(ref ReadOnlySpan<byte> data, int width, ulong groups, Span<int> target)
    {
        if (groups == 0 || groups > int.MaxValue || groups * (ulong)width > (ulong)data.Length)
            throw new ParquetException("a damaged page: packed indices end early");
        var size = (int)groups * width;
        Unpack(data[..size], width, target);
        data = data[size..];
    }

    private static int ReadRepeated(ref ReadOnlySpan<byte> data, int width, ulong run)
    {
        var size = (width + 7) / 8;
        if (run == 0 || size > data.Length)
            throw new ParquetException("a damaged page: a run of indices is empty or ends early");
        var value = (int)Window(data[..size], 0);
        data = data[size..];
        return value;
    }

    /// <summary>Up to 8 bytes from here on, little-endian, zeros after the end.</summary>
    private static ulong Window(ReadOnlySpan<byte> data, int from)
    {
        if (data.Length - from >= 8)
            return BinaryPrimitives.ReadUInt64LittleEndian(data[from..]);
        var value = 0UL;
        for (var i = data.Length - 1; i >= from; i--)
            value = value << 8 | data[i];
        return value;
    }

    private static void WriteRepeated(int value, int width, ArrayBufferWriter<byte> output)
    {
        var size = (width + 7) / 8;
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        output.Write(bytes[..size]);
    }

    private static void Pack(ReadOnlySpan<int> values, int width, ArrayBufferWriter<byte> output)
    {
        if (values.IsEmpty)
            return;
        var groups = (values.Length + GroupSize - 1) / GroupSize;
        VarInt.Write((ulong)groups << 1 | 1, output);
        var size = groups * width;
        var target = output.GetSpan(Math.Max(size, 1))[..size];
        target.Clear();
        var (held, bits, next) = (0UL, 0, 0);
        foreach (var value in values)
        {
            held |= (ulong)(uint)value << bits;
            for (bits += width; bits >= 8; bits -= 8)
            {
                target[next++] = (byte)held;
                held >>= 8;
            }
        }
        if (bits > 0)
            target[next] = (byte)held;
        output.Advance(size);
    }
}
