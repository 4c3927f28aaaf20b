using System.Buffers;

namespace Parquet.Columns;

/// <summary>bool: one bit each, least significant first.</summary>
internal sealed class FlagCodec : ValueCodec<bool>
{
    public override bool AllowsDictionary => false;

    public override void Decode(ReadOnlySpan<byte> data, Span<bool> target)
    {
        Need((target.Length + 7L) / 8, data);
        for (var i = 0; i < target.Length; i++)
            target[i] = (data[i >> 3] >> (i & 7) & 1) != 0;
    }

    public override void FromIntegers(ReadOnlySpan<long> numbers, Span<bool> target)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = numbers[i] != 0;
    }

    public override void Encode(ReadOnlySpan<bool> values, ArrayBufferWriter<byte> output)
    {
        var size = (int)SizeOf(values);
        var target = output.GetSpan(Math.Max(size, 1))[..size];
        target.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i])
                target[i >> 3] |= (byte)(1 << (i & 7));
        }
        output.Advance(size);
    }

    public override long SizeOf(ReadOnlySpan<bool> values) => (values.Length + 7L) / 8;
}
