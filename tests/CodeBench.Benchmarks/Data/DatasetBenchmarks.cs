using BenchmarkDotNet.Attributes;
using CodeBench.Data;

namespace CodeBench.Benchmarks;

/// <summary>Loading a cached data set of CIFAR-10's size (made-up pixels), and drawing shapes.</summary>
public class DatasetBenchmarks
{
    private const int PerBatch = 10_000;
    private const int RecordSize = 3073;

    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-benchmark-").FullName;

    [GlobalSetup]
    public async Task Setup()
    {
        var batch = new byte[PerBatch * RecordSize];
        for (var i = 0; i < batch.Length; i++)
            batch[i] = (byte)(i % RecordSize == 0 ? i / RecordSize % 10 : i % 251);
        foreach (var name in new[] { "data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch" })
            await File.WriteAllBytesAsync(Path.Combine(_folder, name + ".bin"), batch);
        await new DatasetCatalog(_folder).GetAsync("cifar10", fromFolder: _folder);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public ImageDataset LoadCifar10() => new DatasetCatalog(_folder).Load("cifar10");

    [Benchmark]
    public ImageDataset DrawShapes() => new DatasetCatalog(_folder).Load("shapes");
}
