using Standins.TorchSharp.Tests.Autograd;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Modules;

public sealed class LossTests
{
    [Fact]
    public void CrossEntropyIsTheNegativeLogOfTheTruth()
    {
        using var scope = NewDisposeScope();
        var logits = tensor(new double[,] { { 1, 2, 3 }, { 0, 0, 0 } });
        var labels = tensor(new long[] { 2, 0 });
        var expected = (Math.Log(Math.Exp(1) + Math.Exp(2) + Math.Exp(3)) - 3 + Math.Log(3)) / 2;
        Assert.Equal(expected, nn.functional.cross_entropy(logits, labels).item<double>(), 12);
        Assert.Equal(expected, nn.CrossEntropyLoss().call(logits, labels).item<double>(), 12);
        Assert.Equal(expected, nn.functional.nll_loss(logits.log_softmax(1), labels).item<double>(), 12);
        Assert.Equal(expected * 2, nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.Sum).item<double>(), 12);
        Assert.Equal(Math.Log(3), nn.functional.cross_entropy(logits, tensor(new long[] { -100, 0 })).item<double>(), 12);
    }

    [Fact]
    public void LossesOfDifferences()
    {
        using var scope = NewDisposeScope();
        var input = tensor(new[] { 1.0, 4.0 });
        var target = tensor(new[] { 0.5, 1.0 });
        Assert.Equal((0.25 + 9) / 2, nn.functional.mse_loss(input, target).item<double>(), 12);
        Assert.Equal(1.75, nn.functional.l1_loss(input, target).item<double>(), 12);
        Assert.Equal((0.125 + 2.5) / 2, nn.functional.smooth_l1_loss(input, target).item<double>(), 12);
        Assert.Equal((0.125 + 2.5) / 2, nn.functional.huber_loss(input, target).item<double>(), 12);
        Assert.Equal([0.25, 9], nn.functional.mse_loss(input, target, nn.Reduction.None).data<double>().ToArray());
    }

    [Fact]
    public void GradientsMatchDifferences()
    {
        using var scope = NewDisposeScope();
        var generator = new Generator(9);
        var input = randn([3, 4], float64, generator: generator);
        var target = rand([3, 4], float64, generator: generator);
        var labels = tensor(new long[] { 0, 3, 1 });
        FiniteDifferences.Check(() => nn.functional.cross_entropy(input, labels, label_smoothing: 0.1), input);
        FiniteDifferences.Check(() => nn.functional.mse_loss(input, target), input);
        FiniteDifferences.Check(() => nn.functional.l1_loss(input, target), input);
        FiniteDifferences.Check(() => nn.functional.binary_cross_entropy_with_logits(input, target), input);
        FiniteDifferences.Check(() => nn.functional.kl_div(input, target, log_target: false), input);
    }
}
