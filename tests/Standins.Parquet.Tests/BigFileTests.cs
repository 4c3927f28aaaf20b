using System.Diagnostics;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using Xunit.Abstractions;

namespace Standins.Parquet.Tests;

/// <summary>5 million rows in one row group: written, read back and read by DuckDB within 1 GB.</summary>
[Trait("Tier", "slow")]
public sealed class BigFileTests(NodePeers peers, ITestOutputHelper log) : IClassFixture<NodePeers>, IDisposable
{
    private const int Rows = 5_000_000;
    private const long MostMemory = 1L << 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("parquet-big-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FiveMillionRows()
    {
        var path = Path.Combine(_folder, "big.parquet");
        var fields = new DataField[] { new DataField<long>("id"), new DataField<double>("value"), new DataField<int?>("few"), new DataField<string>("name") };
        var watch = Stopwatch.StartNew();
        await using (var stream = File.Create(path))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<long>(fields[0], Make(i => (long)i * i).AsMemory());
            await group.WriteAsync<double>(fields[1], Make(i => i / 3.0).AsMemory());
            await group.WriteAsync<int>(fields[2], Make(i => i % 10 == 0 ? null : (int?)(i % 7)).AsMemory());
            var names = Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"network {i}")).ToArray();
            await group.WriteAsync(fields[3], Make(i => names[i % 100]));
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"write {watch.ElapsedMilliseconds} ms, {new FileInfo(path).Length} bytes"));
        watch.Restart();
        await CheckAsync(path, fields);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {watch.ElapsedMilliseconds} ms"));
        using var process = Process.GetCurrentProcess();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak {process.PeakWorkingSet64 >> 20} MB"));
        Assert.InRange(process.PeakWorkingSet64, 0, MostMemory);
        var sums = peers.Read("duckdb", path, "few:sum,id:sum");
        Assert.Equal(Rows, sums.Rows);
        Assert.Equal("500000", sums.Columns["few"][0]);
        Assert.Equal(Enumerable.Range(0, Rows).Where(i => i % 10 != 0).Sum(i => (long)(i % 7)).ToString(CultureInfo.InvariantCulture), sums.Columns["few"][1]);
    }

    private static T[] Make<T>(Func<int, T> value)
    {
        var values = new T[Rows];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(i);
        return values;
    }

    private static async Task CheckAsync(string path, DataField[] fields)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(Rows, group.RowCount);
        var ids = new long[Rows];
        await group.ReadAsync<long>(fields[0], ids.AsMemory());
        var few = new int?[Rows];
        await group.ReadAsync<int>(fields[2], few.AsMemory());
        var names = new string[Rows];
        await group.ReadAsync(fields[3], names);
        for (var i = 0; i < Rows; i++)
        {
            if (ids[i] != (long)i * i || few[i] != (i % 10 == 0 ? null : i % 7) || names[i].Length < 9)
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"row {i} differs"));
        }
    }
}
