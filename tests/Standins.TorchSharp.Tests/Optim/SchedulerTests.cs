using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace Standins.TorchSharp.Tests.Optim;

public sealed class SchedulerTests
{
    [Fact]
    public void StepDecays() => AssertRates(o => StepLR(o, 2, 0.5), [1, 1, 0.5, 0.5, 0.25, 0.25]);

    [Fact]
    public void MilestonesDecay() => AssertRates(o => MultiStepLR(o, [1, 3], 0.1), [1, 0.1, 0.1, 0.01, 0.01]);

    [Fact]
    public void ExponentialDecays() => AssertRates(o => ExponentialLR(o, 0.5), [1, 0.5, 0.25, 0.125]);

    [Fact]
    public void CosineFallsToItsLeast() => AssertRates(
        o => CosineAnnealingLR(o, 4, 0.2),
        [.. Enumerable.Range(0, 5).Select(epoch => 0.2 + (0.4 * (1 + Math.Cos(Math.PI * epoch / 4))))]);

    /// <summary>Warm restarts (SGDR) as a function of the epoch: TorchSharp has no schedule of that name.</summary>
    [Fact]
    public void AFunctionGivesWarmRestarts() => AssertRates(
        o => LambdaLR(o, epoch => (1 + Math.Cos(Math.PI * (epoch % 3) / 3)) / 2),
        [1, 0.75, 0.25, 1, 0.75, 0.25, 1]);

    [Fact]
    public void AnEpochCanBeNamed()
    {
        using var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 1);
        var schedule = StepLR(optimizer, 2, 0.5);
        schedule.step(5);
        Assert.Equal([0.25], schedule.get_last_lr());
    }

    private static void AssertRates(Func<optim.Optimizer, LRScheduler> make, double[] rates)
    {
        using var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 1);
        var schedule = make(optimizer);
        foreach (var rate in rates)
        {
            Assert.Equal(rate, optimizer.ParamGroups.Single().LearningRate, 12);
            Assert.Equal(rate, schedule.get_last_lr().Single(), 12);
            schedule.step();
        }
    }
}
