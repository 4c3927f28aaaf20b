namespace Parquet.Encodings;

/// <summary>
/// DELTA_BINARY_PACKED, which Parquet.Net writes for whole numbers: read only. [Public: parquet-format, Encodings.md, "Delta Encoding"]
/// </summary>
internal static class DeltaBinaryPacked
{
    public static void Decode(ReadOnlySpan<byte> data, Span<long> target)
    {
        var blockSize = VarInt.Read(ref data);
        var miniCount = VarInt.Read(ref data);
        var total = VarInt.Read(ref data);
        var value = VarInt.ReadZigZag(ref data);
        if (miniCount is 0 or > 1024 || blockSize is 0 or > 1 << 20 || blockSize % (miniCount * 32) != 0 || total < (ulong)target.Length)
            throw new ParquetException("a damaged page: the header of its deltas makes no sense");
        if (target.IsEmpty)
            return;
        target[0] = value;
        var next = 1;
        while (next < target.Length)
            next = ReadBlock(ref data, (int)(blockSize / miniCount), (int)miniCount, target, next);
    }

    private static int ReadBlock(ref ReadOnlySpan<byte> data, int miniSize, int miniCount, Span<long> target, int next)
    {
        var least = VarInt.ReadZigZag(ref data);
        if (data.Length < miniCount)
            throw Early();
        var widths = data[..miniCount];
        data = data[miniCount..];
        for (var mini = 0; mini < miniCount && next < target.Length; mini++)
        {
            int width = widths[mini];
            var size = miniSize / 8 * width;
            if (width > 64 || size > data.Length)
                throw Early();
            for (var i = 0; i < miniSize && next < target.Length; i++, next++)
                target[next] = unchecked(target[next - 1] + least + (long)Bits(data[..size], (long)i * width, width));
            data = data[size..];
        }
        return next;
    }

    /// <summary>Some bits (up to 64) from a bit position, least significant first.</summary>
    private static ulong Bits(ReadOnlySpan<byte> data, long from, int width)
    {
        var value = 0UL;
        for (var have = 0; have < width;)
        {
            var bit = from + have;
            var take = Math.Min(8 - (int)(bit & 7), width - have);
            value |= ((ulong)data[(int)(bit >> 3)] >> (int)(bit & 7) & ((1UL << take) - 1)) << have;
            have += take;
        }
        return value;
    }

    private static ParquetException Early() => new("a damaged page: its deltas end early");
}
