using System.Buffers.Binary;
using System.IO.Compression;
using CodeBench.Core;

namespace CodeBench.Data.Tests;

public sealed class PngTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void WhatIsWrittenIsReadBack(int channels)
    {
        var random = RandomStream.FromSeed(1).Child(channels);
        for (var round = 0; round < 60; round++)
        {
            var image = Smooth(random, 1 + random.NextInt(40), 1 + random.NextInt(40), channels);
            var back = PngDecoder.Decode(PngEncoder.Encode(image), "test");
            Assert.Equal((image.Width, image.Height, image.Channels), (back.Width, back.Height, back.Channels));
            Assert.Equal(image.Pixels, back.Pixels);
        }
    }

    /// <summary>Each row filter on its own, against the definition in the specification, written out sample by sample.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryFilterIsUndone(byte filter)
    {
        var random = RandomStream.FromSeed(2).Child(filter);
        foreach (var step in (int[])[1, 3, 4])
        {
            var (row, above) = (new byte[step * 37], new byte[step * 37]);
            Fill(random, row);
            Fill(random, above);
            var filtered = new byte[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                int a = i >= step ? row[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
                var p = a + b - c;
                var paeth = new[] { a, b, c }.OrderBy(value => Math.Abs(p - value)).First();
                filtered[i] = (byte)(row[i] - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => paeth });
            }
            Assert.True(PngFilters.Undo(filter, filtered, above, step));
            Assert.Equal(row, filtered);
        }
        Assert.False(PngFilters.Undo(5, new byte[4], new byte[4], 1));
    }

    [Fact]
    public void ChecksumIsThatOfTheSpecification()
    {
        Assert.Equal(0xCBF43926u, Crc32.Compute("123456789"u8)); // check value of CRC-32/ISO-HDLC
        Assert.Equal(0xAE426082u, Crc32.Compute("IEND"u8)); // the last four bytes of every PNG
        Assert.Equal(Crc32.Compute("123456789"u8), Crc32.Compute("56789"u8, Crc32.Compute("1234"u8)));
    }

    [Fact]
    public void EveryTruncationAndEveryFlippedByteIsRefused()
    {
        var file = PngEncoder.Encode(Smooth(RandomStream.FromSeed(3), 9, 7, 3));
        for (var length = 0; length < file.Length; length++)
            Assert.Throws<ProblemException>(() => PngDecoder.Decode(file.AsMemory(0, length), "short.png"));
        for (var i = 0; i < file.Length; i++)
        {
            var bad = (byte[])file.Clone();
            bad[i] ^= 0x41;
            var error = Assert.Throws<ProblemException>(() => PngDecoder.Decode(bad, "bad.png"));
            Assert.Equal("bad.png", error.Problems[0].File);
        }
    }

    [Fact]
    public void AHugePictureIsRefusedBeforeItIsAllocated()
    {
        var file = PngEncoder.Encode(new PngImage(1, 1, 1, [0]));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc32.Compute(file.AsSpan(12, 17)));
        var error = Assert.Throws<ProblemException>(() => PngDecoder.Decode(file, "bomb.png"));
        Assert.Contains("60000 x 60000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PictureDataInManyChunksIsOneStream()
    {
        var image = Smooth(RandomStream.FromSeed(4), 20, 20, 3);
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < 20; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(image.Pixels, y * 60, 60);
            }
        }
        var whole = PngEncoder.Encode(image);
        var file = new MemoryStream();
        file.Write(whole, 0, 33);
        foreach (var piece in packed.ToArray().Chunk(7))
            Chunk(file, "IDAT"u8, piece);
        Chunk(file, "tEXt"u8, "ancillary"u8.ToArray());
        Chunk(file, "IEND"u8, []);
        Assert.Equal(image.Pixels, PngDecoder.Decode(file.ToArray(), "chunks").Pixels);
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] body)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, body.Length);
        file.Write(word);
        file.Write(type);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc32.Compute(body, Crc32.Compute(type)));
        file.Write(word);
    }

    private static PngImage Smooth(RandomStream random, int width, int height, int channels)
    {
        var pixels = new byte[width * height * channels];
        Fill(random, pixels);
        for (var i = 1; i < pixels.Length; i++)
            pixels[i] = random.NextBool(0.7) ? (byte)(pixels[i - 1] + 3) : pixels[i];
        return new PngImage(width, height, channels, pixels);
    }

    private static void Fill(RandomStream random, byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)random.NextInt(256);
    }
}
