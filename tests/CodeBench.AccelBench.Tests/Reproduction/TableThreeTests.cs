namespace CodeBench.AccelBench.Tests;

public class TableThreeTests
{
    [Fact]
    public void RowsRunFromReleasedToPhysical()
    {
        var rows = TableThree.Rows("mobilenet-v2", 224).ToList();
        Assert.Equal("released", rows[0].Model);
        Assert.Equal(2 + 2 * PhysicalSwitchText.Names.Count, rows.Count);
        Assert.All(rows, r => Assert.Equal(230.06409445958403, r.AreaMm2));
        var physical = Simulator.Run(CodeBench.Networks.Zoo.Create("mobilenet-v2"), NamedAccelerators.Spring);
        Assert.Equal(physical.LatencyMs, rows[1 + PhysicalSwitchText.Names.Count].LatencyMs);
        Assert.Equal(4, TableThree.Paper.Count);
    }
}
