using BenchmarkDotNet.Attributes;
using CodeBench.Data;

namespace CodeBench.Benchmarks;

/// <summary>A million rows as a sweep writes them: an index, three measures, a short text.</summary>
public class TableBenchmarks
{
    private const int Rows = 1_000_000;

    private static readonly TableColumn[] Columns =
    [
        new("index", TableColumnType.Int64), new("latencyMs", TableColumnType.Double), new("energyMj", TableColumnType.Double), new("areaMm2", TableColumnType.Double),
        new("memory", TableColumnType.Text),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-benchmark-").FullName;
    private Table? _table;

    private string Parquet => Path.Combine(_folder, "table.parquet");

    [GlobalSetup]
    public async Task Setup()
    {
        var range = Enumerable.Range(0, Rows).ToArray();
        string[] memories = ["DRAM", "HBM", "RRAM"];
        _table = new Table(
            Columns, range.Select(i => i * 228L).ToArray(), range.Select(i => i / 7.0).ToArray(), range.Select(i => Math.Sqrt(i)).ToArray(),
            range.Select(i => (double)(i % 900)).ToArray(), range.Select(i => memories[i % 3]).ToArray());
        await WriteParquet();
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public Task WriteParquet() => TableFile.WriteAsync(Parquet, _table!);

    [Benchmark]
    public Task<Table> ReadParquet() => TableFile.ReadAsync(Parquet);

    [Benchmark]
    public Task WriteCsv() => TableFile.WriteAsync(Path.Combine(_folder, "table.csv"), _table!);
}
