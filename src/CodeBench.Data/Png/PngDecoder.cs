using System.IO.Compression;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// Reads PNG pictures of 8-bit grey, RGB or RGBA, not interlaced: all five filters, every checksum verified.
/// [Public: PNG specification, W3C, third edition]
/// </summary>
public static class PngDecoder
{
    /// <summary>Largest picture that is read unless the caller allows more: 64 million pixels.</summary>
    public const long DefaultMaxPixels = 1 << 26;

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Decodes a whole file.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <param name="maxPixels">Refuse a larger picture before anything is allocated for it.</param>
    /// <exception cref="ProblemException">Not a PNG, damaged, or of a kind that is not read here.</exception>
    public static PngImage Decode(ReadOnlyMemory<byte> file, string name, long maxPixels = DefaultMaxPixels)
    {
        if (!file.Span.StartsWith(Signature))
            throw Bad(name, "it does not begin as a PNG does");
        var chunks = new PngChunks(file[Signature.Length..], name);
        var type = chunks.Next(out var body);
        if (type != PngChunks.Header)
            throw Bad(name, "the header chunk is missing");
        var header = PngHeader.Read(body.Span, name, maxPixels);
        var pixels = GC.AllocateUninitializedArray<byte>(checked(header.RowSize * header.Height));
        try
        {
            using var inflate = new ZLibStream(new PngDataStream(chunks), CompressionMode.Decompress);
            ReadRows(inflate, header, pixels, name);
        }
        catch (InvalidDataException error)
        {
            throw Bad(name, "its compressed data is damaged (" + error.Message + ")");
        }
        chunks.SkipToEnd();
        return new PngImage(header.Width, header.Height, header.Channels, pixels);
    }

    internal static ProblemException Bad(string name, string why, string? @try = null) =>
        new("this is not a PNG picture that can be read", why, @try ?? "get the file again", name);

    private static void ReadRows(Stream data, PngHeader header, byte[] pixels, string name)
    {
        var size = header.RowSize;
        var line = new byte[size + 1];
        ReadOnlySpan<byte> above = new byte[size];
        for (var y = 0; y < header.Height; y++)
        {
            if (data.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) != line.Length)
                throw Bad(name, "its picture data ends early");
            var row = pixels.AsSpan(y * size, size);
            line.AsSpan(1).CopyTo(row);
            if (!PngFilters.Undo(line[0], row, above, header.Channels))
                throw Bad(name, "a row has an unknown filter");
            above = row;
        }
        if (data.ReadByte() >= 0)
            throw Bad(name, "its picture data goes on after the last row");
    }
}
