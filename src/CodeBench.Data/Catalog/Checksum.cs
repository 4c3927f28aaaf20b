using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeBench.Data;

/// <summary>
/// CRC-32C (Castagnoli) of a large block, on the processor's own instruction where there is one. Three interleaved chains hide its latency;
/// their results are combined by hashing them, so this is CodeBench's own checksum, not the plain CRC of the block.
/// </summary>
internal static class Checksum
{
    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(data);
        var third = words.Length / 3;
        var first = words[..third];
        var second = words.Slice(third, third);
        var last = words.Slice(2 * third, third);
        var (a, b, c) = (~0u, ~0u, ~0u);
        for (var i = 0; i < first.Length; i++)
        {
            a = BitOperations.Crc32C(a, first[i]);
            b = BitOperations.Crc32C(b, second[i]);
            c = BitOperations.Crc32C(c, last[i]);
        }
        var end = BitOperations.Crc32C(BitOperations.Crc32C(BitOperations.Crc32C(~0u, a), b), c);
        foreach (var value in data[(third * 3 * sizeof(ulong))..])
            end = BitOperations.Crc32C(end, value);
        return ~end;
    }
}
