namespace CodeBench.Reporting.Tests;

public sealed class EnvironmentHeaderTests
{
    [Fact]
    public void ThisMachineIsDescribed()
    {
        var header = EnvironmentHeader.Capture("1.13.1");
        Assert.All(header.Facts, fact => Assert.NotEqual("", fact.Value));
        Assert.Equal(Environment.ProcessorCount, header.Cores);
        Assert.Contains(header.Facts, fact => fact is { Name: "libtorch", Value: "1.13.1" });
        Assert.DoesNotContain(EnvironmentHeader.Capture().Facts, fact => fact.Name == "libtorch");
    }
}
