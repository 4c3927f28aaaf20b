using System.Text.Json;

namespace CodeBench.AccelBench.Tests;

public class GoldenRunTests
{
    public static TheoryData<string> Tags => [.. GoldenFile.Root.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("tag").GetString()!)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void EqualsTheReleasedSimulator(string tag)
    {
        var golden = GoldenFile.Root.GetProperty("runs").EnumerateArray().Single(r => r.GetProperty("tag").GetString() == tag);
        var result = ReleasedSimulator.Run(
            GoldenFile.Ops(golden.GetProperty("network_ops_key").GetString()!), GoldenFile.Accelerator(golden.GetProperty("embedding")));

        Assert.Equal(
            golden.GetProperty("counters").EnumerateObject().Select(c => $"{c.Name} {c.Value}"),
            result.Counters.Select(c => FormattableString.Invariant($"{c.Key} {c.Value}")));
        Assert.Equal(golden.GetProperty("total_cycles").GetInt64(), result.Cycles);
        Close(golden, "latency_ms", result.LatencyMs);
        Close(golden, "area_mm2", result.AreaMm2);
        Close(golden, "dynamic_mJ", result.DynamicMj);
        Close(golden, "leakage_mJ", result.LeakageMj);
        Close(golden, "leakage_power_mW", result.LeakagePowerMw);
        if (golden.TryGetProperty("python", out var python))
        {
            Close(python, "latency_s", result.LatencyMs / 1e3);
            Close(python, "area_mm2", result.AreaMm2);
            Close(python, "dynamic_J", result.DynamicMj / 1e3);
            Close(python, "leakage_J", result.LeakageMj / 1e3);
        }
    }

    /// <summary>The one complete result that the authors committed.</summary>
    [Fact]
    public void EqualsTheAuthorsOwnNumbers()
    {
        var golden = GoldenFile.Root.GetProperty("authors_golden");
        var result = ReleasedSimulator.Run(
            GoldenFile.Ops(golden.GetProperty("network").GetString()!), GoldenFile.Accelerator(golden.GetProperty("embedding")));

        Assert.Equal(golden.GetProperty("latency_s").GetDouble(), result.LatencySeconds);
        Assert.Equal(golden.GetProperty("area_mm2").GetDouble(), result.AreaMm2);
        Assert.Equal(golden.GetProperty("leakage_J").GetDouble(), result.LeakageJoules);
        Close(golden, "dynamic_J", result.DynamicMj / 1e3);
    }

    private static void Close(JsonElement golden, string name, double actual, double tolerance = 1e-12)
    {
        var expected = golden.GetProperty(name).GetDouble();
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), FormattableString.Invariant($"{name}: {actual:R}, expected {expected:R}"));
    }
}
