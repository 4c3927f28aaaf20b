using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

/// <summary>SPRING, a 3x32x32 image, one padded 3x3 convolution to 64 channels, BN, ReLU, global pooling, 10 classes: 309 cycles by hand.</summary>
public class WorkedExampleTests
{
    private static readonly AccelOp[] Ops =
    [
        new AccelOp.Input(3, 32, 32),
        new AccelOp.Convolution(false, 3, 32, 32, 3, 64, 3, 3, 1, 1, 1),
        new AccelOp.BatchNorm(64, 32, 32),
        new AccelOp.Activation(ActivationUnits.Relu),
        new AccelOp.GlobalPooling(64, 32, 32),
        new AccelOp.Linear(64, 10),
    ];

    [Fact]
    public void CountersAreThoseOfTheHandCalculation()
    {
        var result = ReleasedSimulator.Run(Ops, NamedAccelerators.Spring);
        var counters = result.Counters.ToDictionary(c => c.Key, c => c.Value);
        Assert.Equal(86, counters["memory"]); // 1*8*8*1 = 64 chunks, ceil(64 * 640 / 479.349)
        Assert.Equal(64, counters["bn"]); // ceil(1024 / 1024) * 64
        Assert.Equal(41, counters["gap"]); // ceil(1024 / 25) * ceil(64 / 64)
        Assert.Equal(16, counters["conv_blocks"]);
        Assert.Equal(16 * 6, counters["conv_stall"]); // 4 filters of one chunk: 6 cycles; the image hits
        Assert.Equal(22, counters["matmul_stall"]); // 16 chunks of weights
        Assert.Equal(11, counters["act_load"]);
        Assert.Equal(118, counters["wgt_load"]);
        Assert.Equal(16 * 7 + 1, counters["mac"]); // n = 4 * 8 = 32, ceil(6.4) = 7
        Assert.Equal(118, counters["convmat"]);
        Assert.Equal(309, result.Cycles);
        Assert.Equal(309, result.Layers.Sum(l => l.Cycles));
    }

    [Fact]
    public void EnergyPartsSumToTheTotals()
    {
        var result = ReleasedSimulator.Run(Ops, NamedAccelerators.Spring);
        Assert.Equal(result.DynamicMj, result.Modules.Sum(m => m.DynamicMj), 1e-12);
        Assert.Equal(result.LeakageMj, result.Modules.Sum(m => m.LeakageMj), 1e-12);
        Assert.Equal(32L * 32 * 64 * 27 + 640, result.Macs);
    }

    [Fact]
    public void ANetworkWithoutReluAndSiluIsAProblem()
    {
        var problem = Assert.Throws<ProblemException>(() => ReleasedSimulator.Run([Ops[0], Ops[1]], NamedAccelerators.Spring));
        Assert.Contains("neither a ReLU nor a SiLU", problem.Message, StringComparison.Ordinal);
    }
}
