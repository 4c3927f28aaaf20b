using Parquet;

namespace Standins.Parquet.Tests;

/// <summary>Files go both ways between the stand-in and two independent implementations, value by value.</summary>
public sealed class PeerTests(NodePeers peers) : IClassFixture<NodePeers>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parquet-peers-").FullName;

    private string File => Path.Combine(_folder, "sample.parquet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("hyparquet", 3000, false, CompressionMethod.None)]
    [InlineData("hyparquet", 3000, true, CompressionMethod.Snappy)]
    [InlineData("hyparquet", 3000, true, CompressionMethod.Gzip)]
    [InlineData("hyparquet", 1, false, CompressionMethod.Snappy)]
    [InlineData("hyparquet", 1, true, CompressionMethod.Snappy)]
    [InlineData("hyparquet", 0, true, CompressionMethod.Snappy)]
    [InlineData("duckdb", 3000, false, CompressionMethod.None)]
    [InlineData("duckdb", 3000, true, CompressionMethod.Snappy)]
    [InlineData("duckdb", 3000, true, CompressionMethod.Gzip)]
    [InlineData("duckdb", 1, false, CompressionMethod.Snappy)]
    [InlineData("duckdb", 1, true, CompressionMethod.Snappy)]
    [InlineData("duckdb", 0, false, CompressionMethod.None)]
    public async Task PeersReadWhatWeWrite(string tool, int rows, bool nullable, CompressionMethod method)
    {
        await using (var stream = System.IO.File.Create(File))
            await SampleFiles.WriteAsync(stream, rows, nullable, new ParquetOptions { CompressionMethod = method }, groupRows: 1100, new() { ["ключ"] = "värde" });
        var reading = peers.Read(tool, File, SampleColumns.Spec);
        Assert.Equal(rows, reading.Rows);
        foreach (var name in SampleColumns.Names)
            Assert.Equal(Enumerable.Range(0, rows).Select(i => SampleColumns.Expected(name, i, nullable)), reading.Columns[name]);
        if (tool == "hyparquet")
            Assert.Equal("värde", reading.Metadata["ключ"]);
    }

    [Theory]
    [InlineData("hyparquet", 3000, false, "UNCOMPRESSED", "")]
    [InlineData("hyparquet", 3000, true, "SNAPPY", "")]
    [InlineData("hyparquet", 3000, true, "GZIP", "")]
    [InlineData("hyparquet", 3000, false, "SNAPPY", "PLAIN")]
    [InlineData("hyparquet", 3000, true, "SNAPPY", "DELTA_BINARY_PACKED")]
    [InlineData("hyparquet", 1, true, "SNAPPY", "")]
    [InlineData("hyparquet", 2, false, "SNAPPY", "")]
    [InlineData("hyparquet", 0, true, "SNAPPY", "")]
    [InlineData("duckdb", 3000, false, "uncompressed", "")]
    [InlineData("duckdb", 3000, true, "snappy", "")]
    [InlineData("duckdb", 3000, true, "gzip", "")]
    [InlineData("duckdb", 1, false, "snappy", "")]
    [InlineData("duckdb", 0, false, "snappy", "")]
    public async Task WeReadWhatPeersWrite(string tool, int rows, bool nullable, string codec, string variant)
    {
        peers.Write(tool, File, rows, nullable, codec, variant);
        await using var stream = System.IO.File.OpenRead(File);
        var columns = await SampleFiles.ReadAsync(stream);
        foreach (var name in SampleColumns.Names)
            Assert.Equal(Enumerable.Range(0, rows).Select(i => SampleColumns.Expected(name, i, nullable)), columns[name]);
    }
}
