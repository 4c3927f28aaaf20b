using System.Buffers.Binary;
using System.Globalization;

namespace CodeBench.Data;

/// <summary>The IHDR chunk. [Public: PNG specification, 11.2.2]</summary>
internal readonly record struct PngHeader(int Width, int Height, int Channels)
{
    /// <summary>Bytes of one row without its filter byte.</summary>
    public int RowSize => Width * Channels;

    public static PngHeader Read(ReadOnlySpan<byte> data, string name, long maxPixels)
    {
        if (data.Length != 13)
            throw PngDecoder.Bad(name, "the header chunk has the wrong size");
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var channels = data[9] switch { 0 => 1, 2 => 3, 6 => 4, _ => 0 };
        if (data[8] != 8 || channels == 0)
        {
            throw PngDecoder.Bad(name, string.Create(CultureInfo.InvariantCulture, $"{data[8]} bits a sample of colour type {data[9]}"),
                "convert it to 8-bit grey, RGB or RGBA");
        }
        if (data[10] != 0 || data[11] != 0 || data[12] != 0)
            throw PngDecoder.Bad(name, "it is interlaced or uses an unknown compression or filter method", "save it without interlacing");
        if (width == 0 || height == 0 || (ulong)width * height > (ulong)maxPixels || (ulong)width * height * 4 > int.MaxValue)
            throw PngDecoder.Bad(name, string.Create(CultureInfo.InvariantCulture, $"{width} x {height} pixels is not a size that is read here"));
        return new PngHeader((int)width, (int)height, channels);
    }
}
