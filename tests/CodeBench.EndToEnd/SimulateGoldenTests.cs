using System.Text.Json;

namespace CodeBench.EndToEnd;

/// <summary>Every known run of the released simulator, through the real command line (numbers: CodeBench.AccelBench.Tests/Goldens).</summary>
public sealed class SimulateGoldenTests
{
    private static readonly string GoldenFile = Path.Combine(CliProcess.RepositoryRoot(), "tests", "CodeBench.AccelBench.Tests", "Goldens", "accelbench.json");

    [Fact]
    public void EveryRunHasTheSameCyclesAndCounters()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFile));
        var runs = golden.RootElement.GetProperty("runs").EnumerateArray().ToArray();
        Assert.True(runs.Length >= 49);
        Parallel.ForEach(runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, CheckRun);
    }

    [Fact]
    public void EveryIndexHasItsVector()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFile));
        foreach (var pair in golden.RootElement.GetProperty("index_tests").EnumerateArray())
        {
            var index = pair[0].GetInt64();
            var vector = pair[1].EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var shown = CliProcess.Json("accelerators", "index", Text(index));
            Assert.Equal(vector, shown.GetProperty("vector").EnumerateArray().Select(value => value.GetDouble()));
            var back = CliProcess.Json("accelerators", "vector", string.Join(',', vector.Select(Text)));
            Assert.Equal(index, back.GetProperty("index").GetInt64());
        }
    }

    private static void CheckRun(JsonElement run)
    {
        var vector = string.Join(',', run.GetProperty("embedding").EnumerateArray().Select(value => Text(value.GetDouble())));
        var result = CliProcess.Json(
            "simulate", run.GetProperty("network_ops_key").GetString()!, "--ops", GoldenFile, "--accelerator", vector, "--fidelity", "released");
        Assert.Equal(run.GetProperty("total_cycles").GetInt64(), result.GetProperty("cycles").GetInt64());
        foreach (var counter in run.GetProperty("counters").EnumerateObject())
            Assert.Equal(counter.Value.GetInt64(), result.GetProperty("counters").GetProperty(counter.Name).GetInt64());
        AssertClose(run.GetProperty("latency_ms").GetDouble(), result.GetProperty("latencyMs").GetDouble());
        AssertClose(run.GetProperty("area_mm2").GetDouble(), result.GetProperty("areaMm2").GetDouble());
        AssertClose(run.GetProperty("dynamic_mJ").GetDouble(), result.GetProperty("dynamicMj").GetDouble());
        AssertClose(run.GetProperty("leakage_mJ").GetDouble(), result.GetProperty("leakageMj").GetDouble());
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected), $"expected {Text(expected)}, was {Text(actual)}");

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
