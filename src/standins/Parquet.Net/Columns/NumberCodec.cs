using System.Buffers;
using System.Runtime.InteropServices;

namespace Parquet.Columns;

/// <summary>int, long, float and double: their little-endian bytes.</summary>
internal sealed class NumberCodec<T> : ValueCodec<T>
    where T : unmanaged
{
    public override IEqualityComparer<T> Comparer { get; } = BitComparer.Of<T>();

    public override void Decode(ReadOnlySpan<byte> data, Span<T> target)
    {
        var bytes = MemoryMarshal.AsBytes(target);
        Need(bytes.Length, data);
        data[..bytes.Length].CopyTo(bytes);
    }

    public override void FromIntegers(ReadOnlySpan<long> numbers, Span<T> target)
    {
        if (typeof(T) == typeof(long))
        {
            numbers.CopyTo(MemoryMarshal.Cast<T, long>(target));
            return;
        }
        if (typeof(T) != typeof(int))
            base.FromIntegers(numbers, target);
        var ints = MemoryMarshal.Cast<T, int>(target);
        for (var i = 0; i < ints.Length; i++)
            ints[i] = unchecked((int)numbers[i]);
    }

    public override void Encode(ReadOnlySpan<T> values, ArrayBufferWriter<byte> output) => output.Write(MemoryMarshal.AsBytes(values));

    public override long SizeOf(ReadOnlySpan<T> values) => MemoryMarshal.AsBytes(values).Length;
}
