using System.Buffers.Binary;
using System.IO.Compression;

namespace CodeBench.Data;

/// <summary>Writes PNG pictures of 8-bit grey, RGB or RGBA. [Public: PNG specification, W3C, third edition]</summary>
public static class PngEncoder
{
    /// <summary>Writes the picture; each row gets the filter with the smallest sum of absolute residues (the specification's heuristic).</summary>
    public static void Encode(PngImage image, Stream output)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(output);
        var colourType = image.Channels switch { 1 => (byte)0, 3 => (byte)2, 4 => (byte)6, _ => throw new ArgumentException("1, 3 or 4 channels are written.", nameof(image)) };
        if (image.Width <= 0 || image.Height <= 0 || image.Pixels.Length != (long)image.Width * image.Height * image.Channels)
            throw new ArgumentException("The number of pixels is not width x height x channels.", nameof(image));
        output.Write(PngDecoder.Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = colourType;
        WriteChunk(output, PngChunks.Header, header);
        WriteChunk(output, PngChunks.Data, Compress(image));
        WriteChunk(output, PngChunks.End, []);
    }

    /// <summary>The bytes of the file.</summary>
    public static byte[] Encode(PngImage image)
    {
        using var stream = new MemoryStream();
        Encode(image, stream);
        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(PngImage image)
    {
        var size = image.Width * image.Channels;
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var lines = new byte[5][];
            for (var filter = 0; filter < lines.Length; filter++)
                lines[filter] = new byte[size + 1];
            ReadOnlySpan<byte> above = new byte[size];
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Pixels.AsSpan(y * size, size);
                deflate.Write(Filter(row, above, image.Channels, lines));
                above = row;
            }
        }
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static byte[] Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, byte[][] lines)
    {
        Span<long> cost = stackalloc long[5];
        for (byte filter = 0; filter < lines.Length; filter++)
            lines[filter][0] = filter;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i < step ? (byte)0 : row[i - step];
            var aboveLeft = i < step ? (byte)0 : above[i - step];
            lines[PngFilters.None][i + 1] = row[i];
            lines[PngFilters.Sub][i + 1] = (byte)(row[i] - left);
            lines[PngFilters.Up][i + 1] = (byte)(row[i] - above[i]);
            lines[PngFilters.Average][i + 1] = (byte)(row[i] - (left + above[i]) / 2);
            lines[PngFilters.Paeth][i + 1] = (byte)(row[i] - PngFilters.Predict(left, above[i], aboveLeft));
            for (var filter = 0; filter < lines.Length; filter++)
                cost[filter] += Math.Abs((int)(sbyte)lines[filter][i + 1]);
        }
        var best = 0;
        for (var filter = 1; filter < lines.Length; filter++)
            best = cost[filter] < cost[best] ? filter : best;
        return lines[best];
    }

    private static void WriteChunk(Stream output, uint type, ReadOnlySpan<byte> body)
    {
        Span<byte> word = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(word, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(word[4..], type);
        output.Write(word);
        output.Write(body);
        var crc = Crc32.Compute(body, Crc32.Compute(word[4..]));
        BinaryPrimitives.WriteUInt32BigEndian(word, crc);
        output.Write(word[..4]);
    }
}
