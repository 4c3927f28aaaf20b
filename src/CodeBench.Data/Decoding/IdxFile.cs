using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// The IDX files of MNIST: a magic number (0, 0, type 8 = unsigned byte, number of dimensions), big-endian sizes, then the bytes.
/// [Public: LeCun, Cortes, Burges, "The MNIST database", file formats]
/// </summary>
internal static class IdxFile
{
    /// <summary>The bytes of a file, unpacked if it is gzip; refuses more than <paramref name="limit"/> bytes.</summary>
    public static byte[] Unpack(byte[] file, string name, int limit)
    {
        if (file is not [0x1F, 0x8B, ..])
            return file;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
            var buffer = new byte[limit + 1];
            var count = gzip.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return count <= limit ? buffer[..count] : throw Bad(name, string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {limit} bytes"));
        }
        catch (InvalidDataException error)
        {
            throw Bad(name, "its gzip data is damaged (" + error.Message + ")");
        }
    }

    /// <summary>The values of an IDX file that must have exactly these dimensions.</summary>
    public static ReadOnlyMemory<byte> Read(byte[] file, string name, params int[] dimensions)
    {
        var headerSize = 4 + 4 * dimensions.Length;
        var values = dimensions.Aggregate(1, (product, size) => checked(product * size));
        var data = Unpack(file, name, headerSize + values);
        if (data.Length < headerSize || data[0] != 0 || data[1] != 0 || data[2] != 8 || data[3] != dimensions.Length)
            throw Bad(name, string.Create(CultureInfo.InvariantCulture, $"it does not begin as an IDX file of bytes in {dimensions.Length} dimensions"));
        for (var i = 0; i < dimensions.Length; i++)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(4 + 4 * i));
            if (size != dimensions[i])
                throw Bad(name, string.Create(CultureInfo.InvariantCulture, $"dimension {i} is {size}, expected {dimensions[i]}"));
        }
        if (data.Length != headerSize + values)
            throw Bad(name, string.Create(CultureInfo.InvariantCulture, $"it has {data.Length} bytes, expected {headerSize + values}"));
        return data.AsMemory(headerSize);
    }

    private static ProblemException Bad(string name, string why) =>
        new("this is not the MNIST file that it should be", why, "get the official file again", name);
}
