namespace Parquet.Encodings;

/// <summary>The CRC-32 of a page, as gzip's. [Public: parquet.thrift, PageHeader.crc]</summary>
internal static class PageChecksum
{
    private static readonly uint[] Table = MakeTable();

    public static uint Compute(ReadOnlySpan<byte> page)
    {
        var crc = ~0u;
        var table = Table;
        for (; page.Length >= 8; page = page[8..])
        {
            var low = BitConverter.ToUInt32(page) ^ crc;
            var high = BitConverter.ToUInt32(page[4..]);
            crc = table[0x700 + (byte)low] ^ table[0x600 + (byte)(low >> 8)] ^ table[0x500 + (byte)(low >> 16)] ^ table[0x400 + (low >> 24)]
                ^ table[0x300 + (byte)high] ^ table[0x200 + (byte)(high >> 8)] ^ table[0x100 + (byte)(high >> 16)] ^ table[high >> 24];
        }
        foreach (var value in page)
            crc = table[(byte)(crc ^ value)] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[8 * 256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = i < 256 ? (uint)i : table[i - 256];
            if (i >= 256)
            {
                table[i] = table[(byte)value] ^ value >> 8;
                continue;
            }
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
