using CodeBench.Core;
using Parquet;

namespace Standins.Parquet.Tests;

/// <summary>A cut or flipped file gives a ParquetException or the right values, never another error, a hang or a huge allocation.</summary>
public sealed class HostileFileTests
{
    private const long MostAllocated = 64 << 20;

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    public async Task EveryTruncationIsRefused(CompressionMethod method)
    {
        var file = await SampleFiles.BytesAsync(40, nullable: true, new ParquetOptions { CompressionMethod = method });
        for (var length = 0; length < file.Length; length++)
            await Assert.ThrowsAsync<ParquetException>(() => SampleFiles.ReadAsync(new MemoryStream(file, 0, length)));
    }

    [Theory]
    [InlineData(CompressionMethod.None, false)]
    [InlineData(CompressionMethod.None, true)]
    [InlineData(CompressionMethod.Snappy, true)]
    [InlineData(CompressionMethod.Gzip, true)]
    public async Task FlippedBytesAreRefusedOrHarmless(CompressionMethod method, bool nullable)
    {
        var options = new ParquetOptions { CompressionMethod = method };
        var file = await SampleFiles.BytesAsync(60, nullable, options);
        var footer = file.Length - 8 - BitConverter.ToInt32(file, file.Length - 8);
        var random = RandomStream.FromSeed(11).Child((int)method);
        for (var round = 0; round < 1500; round++)
        {
            var bad = (byte[])file.Clone();
            var flips = 1 + random.NextInt(3);
            for (var i = 0; i < flips; i++)
                bad[random.NextInt(bad.Length)] ^= (byte)(1 << random.NextInt(8));
            await ReadsOrRefuses(bad);
        }
        // all of the pages is under a checksum: a flip there never goes unseen
        for (var i = 4; i < footer; i++)
        {
            var bad = (byte[])file.Clone();
            bad[i] ^= 0x10;
            await ReadsOrRefuses(bad, mustBeRight: true, file);
        }
    }

    [Fact]
    public async Task BytesOfNothingAreRefused()
    {
        var random = RandomStream.FromSeed(12);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.NextInt(200)];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)random.NextInt(256);
            if (bytes.Length >= 12)
            {
                "PAR1"u8.CopyTo(bytes);
                "PAR1"u8.CopyTo(bytes.AsSpan(bytes.Length - 4));
                BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 8), bytes.Length - 12);
            }
            await Assert.ThrowsAsync<ParquetException>(() => SampleFiles.ReadAsync(new MemoryStream(bytes)));
        }
    }

    private static async Task ReadsOrRefuses(byte[] bad, bool mustBeRight = false, byte[]? original = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var columns = await SampleFiles.ReadAsync(new MemoryStream(bad));
            if (mustBeRight)
            {
                var right = await SampleFiles.ReadAsync(new MemoryStream(original!));
                Assert.All(right.Keys, name => Assert.Equal(right[name], columns[name]));
            }
        }
        catch (ParquetException error)
        {
            Assert.NotEmpty(error.Message);
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated);
    }
}
