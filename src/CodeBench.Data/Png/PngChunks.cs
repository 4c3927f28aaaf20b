using System.Buffers.Binary;

namespace CodeBench.Data;

/// <summary>Walks the chunks of a PNG in memory and verifies the checksum of each.</summary>
internal sealed class PngChunks(ReadOnlyMemory<byte> rest, string name)
{
    public const uint Header = 0x49484452; // IHDR
    public const uint Data = 0x49444154; // IDAT
    public const uint End = 0x49454E44; // IEND
    private const uint AncillaryBit = 0x20000000;

    private ReadOnlyMemory<byte> _rest = rest;

    /// <summary>Whether IEND went by.</summary>
    public bool Ended { get; private set; }

    /// <summary>The next chunk's type and body.</summary>
    public uint Next(out ReadOnlyMemory<byte> body)
    {
        var span = _rest.Span;
        if (span.Length < 12)
            throw PngDecoder.Bad(name, "it ends early");
        var length = BinaryPrimitives.ReadUInt32BigEndian(span);
        var type = BinaryPrimitives.ReadUInt32BigEndian(span[4..]);
        if (length > span.Length - 12)
            throw PngDecoder.Bad(name, "it ends early or a chunk's size is wrong");
        var size = (int)length;
        if (Crc32.Compute(span.Slice(4, size + 4)) != BinaryPrimitives.ReadUInt32BigEndian(span[(8 + size)..]))
            throw PngDecoder.Bad(name, "a checksum is wrong");
        body = _rest.Slice(8, size);
        _rest = _rest[(12 + size)..];
        Ended = type == End;
        return type;
    }

    /// <summary>The next piece of picture data; false at the end of the picture.</summary>
    public bool NextData(out ReadOnlyMemory<byte> body)
    {
        body = default;
        while (!Ended)
        {
            var type = Next(out body);
            if (type == Data)
                return true;
            if (type != End && (type & AncillaryBit) == 0)
                throw PngDecoder.Bad(name, "it has a critical chunk that is not known here");
        }
        return false;
    }

    /// <summary>Verifies what is left up to IEND.</summary>
    public void SkipToEnd()
    {
        while (!Ended)
            Next(out _);
    }
}
