namespace CodeBench.AccelBench.Tests;

public class NamedAcceleratorTests
{
    [Fact]
    public void AllNineLieInTheSpace()
    {
        Assert.Equal(9, NamedAccelerators.All.Count);
        foreach (var named in NamedAccelerators.All)
        {
            Assert.Empty(AcceleratorSpace.Check(named.Accelerator));
            Assert.Equal(named.Accelerator, AcceleratorText.Parse(named.Name));
        }
    }

    /// <summary>PEs x MAC units x multipliers of CODEBench Table 1.</summary>
    [Theory]
    [InlineData("eyeriss", 168)]
    [InlineData("eyeriss-v2", 384)]
    [InlineData("diannao", 256)]
    [InlineData("dadiannao", 4096)]
    [InlineData("shidiannao", 64)]
    [InlineData("cambricon-x", 256)]
    [InlineData("cambricon-s", 256)]
    [InlineData("cnvlutin", 4096)]
    [InlineData("spring", 73728)]
    public void MultipliersAreThoseOfTheTable(string name, long multipliers) =>
        Assert.Equal(multipliers, AcceleratorText.Parse(name).Multipliers);
}
