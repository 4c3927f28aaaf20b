namespace CodeBench.EndToEnd;

/// <summary>Sweeps, partitions and imports through the real command line.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-sweep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnyNumberOfWorkersWritesTheSameTable()
    {
        var tables = new[] { "1", "2" }.Select(workers =>
        {
            var file = Path.Combine(_folder, workers + ".csv");
            var json = CliProcess.Json("sweep", "lenet", "--where", "area<=100", "--limit", "5000", "--workers", workers, "--pareto", "latency,energy,area", "--out", file);
            Assert.True(json.GetProperty("rows").GetInt64() > 0);
            return File.ReadAllBytes(file);
        }).ToArray();
        Assert.Equal(tables[0], tables[1]);
    }

    [Fact]
    public void AnExactPartitionCarriesItsCertificate()
    {
        var json = CliProcess.Json("partition", "vgg16", "--buffer", "1024+1152", "--metric", "ema", "--method", "exact");
        Assert.Equal(0, json.GetProperty("gap").GetDouble());
        Assert.Equal(json.GetProperty("emaBytes").GetInt64(), json.GetProperty("lowerBound").GetDouble());
        // Golden optimum of VGG16 at 1024+1152 KB: 143.7805 MB.
        Assert.InRange(json.GetProperty("emaBytes").GetInt64() / 1e6, 143.7805 * (1 - 1e-4), 143.7805 * (1 + 1e-4));
    }

    [Fact]
    public void APartitionReplacesTheTrafficOfTheSimulation()
    {
        var alone = CliProcess.Json("simulate", "mobilenet-v2", "--accelerator", "spring");
        var fused = CliProcess.Json("simulate", "mobilenet-v2", "--accelerator", "spring", "--partition", "greedy");
        Assert.NotEqual(alone.GetProperty("cycles").GetInt64(), fused.GetProperty("cycles").GetInt64());
        Assert.Equal(alone.GetProperty("macs").GetInt64(), fused.GetProperty("macs").GetInt64());
    }

    [Fact]
    public void AnImportedFileIsTheSameNetwork()
    {
        var file = Path.Combine(CliProcess.RepositoryRoot(), "experiments", "training", "residual-24.yaml");
        var copy = Path.Combine(_folder, "copy.yaml");
        var first = CliProcess.Json("networks", "import", file, "--out", copy);
        var second = CliProcess.Json("networks", "import", copy);
        Assert.Equal(first.GetProperty("fingerprint").GetString(), second.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void APartitionLeavesAReport()
    {
        var json = CliProcess.Json("partition", "resnet18", "--method", "ga", "--samples", "2000", "--report", Path.Combine(_folder, "report"));
        Assert.True(json.GetProperty("emaBytes").GetInt64() > 0);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(_folder, "report", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void AnExperimentNamesPaperOursAndDeviation()
    {
        var result = CliProcess.Run("reproduce", "cocco-figure3", "--quick");
        Assert.Contains("| paper | ours |", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, CliProcess.Run("reproduce", "cocco-tabel1").ExitCode);
    }
}
