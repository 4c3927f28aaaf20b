using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

/// <summary>The published break-down of SPRING with ReLU units (released constants times instances).</summary>
public class ChipModelTests
{
    private readonly ChipModel _spring = new(NamedAccelerators.Spring, ActivationUnits.Relu);

    [Fact]
    public void SpringHas64ElementsAnd73728Multipliers()
    {
        var spring = NamedAccelerators.Spring;
        Assert.Equal((64, 72, 4608, 73728L), (spring.ProcessingElements, spring.MacUnitsPerElement, spring.MacUnits, spring.Multipliers));
    }

    [Fact]
    public void TotalsAreExact()
    {
        Assert.Equal(230.06409445958403, _spring.AreaMm2);
        Assert.Equal(15332.4010944, _spring.LeakageMw, 1e-9);
        Assert.Equal(3_933_081.6, _spring.ConvolutionMw, 0.05);
    }

    [Theory]
    [InlineData(ChipModule.MacUnits, 40.640, 1383.92, 22545.1)]
    [InlineData(ChipModule.DataFlow, 4.861, 174.80, 727.8)]
    [InlineData(ChipModule.Dma, 0.009, 0.41, 2.15)]
    [InlineData(ChipModule.Fifo, 71.425, 2075.80, 8315.2)]
    [InlineData(ChipModule.BatchNorm, 0.938, 34.07, 537.05)]
    [InlineData(ChipModule.Im2Col, 65.927, 1826.36, 1949487.2)]
    [InlineData(ChipModule.Pooling, 0.217, 8.20, 73.15)]
    [InlineData(ChipModule.GlobalPooling, 0, 5.43, 77.75)]
    [InlineData(ChipModule.Upsampling, 0.048, 1.88, 9.62)]
    [InlineData(ChipModule.PreSparsity, 28.647, 694.58, 1314.6)]
    [InlineData(ChipModule.PostSparsity, 5.443, 149.44, 1204.5)]
    [InlineData(ChipModule.ActivationBuffer, 3.640, 2975.02, 0)]
    [InlineData(ChipModule.WeightBuffer, 7.058, 5049.71, 0)]
    [InlineData(ChipModule.MaskBuffer, 1.210, 952.78, 0)]
    public void ModulesMatchTheTable(ChipModule module, double area, double leakage, double dynamic)
    {
        var cost = _spring.Modules[(int)module];
        Assert.Equal(module, cost.Module);
        Assert.Equal(area, cost.AreaMm2, 0.0006);
        Assert.Equal(leakage, cost.LeakageMw, 0.006);
        Assert.Equal(dynamic, cost.DynamicMw, 0.06);
    }

    [Fact]
    public void FractionalMaskBufferScales()
    {
        var half = new ChipModel(NamedAccelerators.Spring with { MaskBufferMb = 0.5 }, ActivationUnits.Relu);
        Assert.Equal(_spring.AreaMm2 - 3.5 / 4 * 1.21026, half.AreaMm2, 1e-9);
        Assert.Equal(_spring.LeakageMw - 3.5 / 4 * 952.784, half.LeakageMw, 1e-6);
        Assert.Equal((0.164271 + 0.163756) / 2 * Math.Sqrt(0.125), BufferConstants.Mask.AccessNj(0.5), 1e-15);
    }

    [Fact]
    public void NoActivationIsAProblem() =>
        Assert.Throws<ProblemException>(() => new ChipModel(NamedAccelerators.Spring, ActivationUnits.None));
}
