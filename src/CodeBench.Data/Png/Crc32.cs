using System.Buffers.Binary;

namespace CodeBench.Data;

/// <summary>CRC-32 of PNG, gzip and zip (polynomial 0xEDB88320), eight bytes a step. [Public: PNG specification, annex D]</summary>
internal static class Crc32
{
    private static readonly uint[] Tables = MakeTables();

    /// <summary>Checksum of the data; pass the former result to go on.</summary>
    public static uint Compute(ReadOnlySpan<byte> data, uint start = 0)
    {
        var crc = ~start;
        var t = Tables;
        while (data.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = t[0x700 + (byte)low] ^ t[0x600 + (byte)(low >> 8)] ^ t[0x500 + (byte)(low >> 16)] ^ t[0x400 + (low >> 24)]
                ^ t[0x300 + (byte)high] ^ t[0x200 + (byte)(high >> 8)] ^ t[0x100 + (byte)(high >> 16)] ^ t[high >> 24];
            data = data[8..];
        }
        foreach (var value in data)
            crc = t[(byte)(crc ^ value)] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
            tables[i] = value;
        }
        for (var i = 256; i < tables.Length; i++)
            tables[i] = tables[tables[i - 256] & 0xFF] ^ tables[i - 256] >> 8;
        return tables;
    }
}
