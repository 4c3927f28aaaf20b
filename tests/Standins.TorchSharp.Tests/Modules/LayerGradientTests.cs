using Standins.TorchSharp.Tests.Autograd;
using TorchSharp;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Modules;

/// <summary>Every layer's gradient, by its input and its parameters, against finite differences in double precision.</summary>
public sealed class LayerGradientTests
{
    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Make, long[] Input)> Layers = new(StringComparer.Ordinal)
    {
        ["linear"] = (() => nn.Linear(3, 4), [2, 3]),
        ["linear without bias"] = (() => nn.Linear(3, 4, hasBias: false), [2, 3]),
        ["conv1d"] = (() => nn.Conv1d(2, 3, 3, stride: 2, padding: 1), [2, 2, 7]),
        ["conv2d"] = (() => nn.Conv2d(2, 3, 3, padding: 1), [2, 2, 4, 4]),
        ["conv2d strided and dilated"] = (() => nn.Conv2d(2, 3, (3, 2), stride: (2, 1), padding: (2, 1), dilation: (2, 1)), [1, 2, 6, 5]),
        ["conv2d grouped"] = (() => nn.Conv2d(4, 4, 3, padding: 1, groups: 2, bias: false), [1, 4, 4, 4]),
        ["conv2d depthwise"] = (() => nn.Conv2d(3, 3, 3, padding: 1, groups: 3), [1, 3, 4, 4]),
        ["conv2d same"] = (() => nn.Conv2d(2, 2, (2, 3), Padding.Same), [1, 2, 4, 4]),
        ["conv2d reflect"] = (() => nn.Conv2d(2, 2, 3, padding: 1, padding_mode: PaddingModes.Reflect), [1, 2, 4, 4]),
        ["conv3d"] = (() => nn.Conv3d(1, 2, 2, padding: 1), [1, 1, 3, 3, 3]),
        ["conv transpose"] = (() => nn.ConvTranspose2d(2, 3, 3, stride: 2, padding: 1, output_padding: 1), [1, 2, 3, 3]),
        ["conv transpose grouped and dilated"] = (() => nn.ConvTranspose2d(4, 2, 2, dilation: 2, groups: 2), [1, 4, 3, 3]),
        ["batch norm 1d"] = (() => nn.BatchNorm1d(3), [4, 3]),
        ["batch norm 2d"] = (() => nn.BatchNorm2d(2), [2, 2, 3, 3]),
        ["batch norm 3d"] = (() => nn.BatchNorm3d(2), [2, 2, 2, 2, 2]),
        ["layer norm"] = (() => nn.LayerNorm(4), [3, 4]),
        ["max pool"] = (() => nn.MaxPool2d(3, stride: 2, padding: 1), [1, 2, 5, 5]),
        ["max pool pairs"] = (() => nn.MaxPool2d((2, 1)), [1, 1, 4, 3]),
        ["average pool"] = (() => nn.AvgPool2d(3, stride: 2, padding: 1, count_include_pad: false), [1, 2, 5, 5]),
        ["adaptive pool"] = (() => nn.AdaptiveAvgPool2d((2, 3)), [1, 2, 5, 5]),
        ["upsample nearest"] = (() => nn.Upsample(scale_factor: [2, 2]), [1, 2, 2, 3]),
        ["upsample bilinear"] = (() => nn.Upsample(size: [5, 4], mode: UpsampleMode.Bilinear, align_corners: false), [1, 2, 2, 3]),
        ["flatten"] = (() => nn.Flatten(), [2, 2, 3]),
        ["identity"] = (() => nn.Identity(), [2, 3]),
        ["relu"] = (() => nn.ReLU(), [2, 3]),
        ["relu6"] = (() => nn.ReLU6(), [2, 3]),
        ["leaky relu"] = (() => nn.LeakyReLU(0.2), [2, 3]),
        ["silu"] = (() => nn.SiLU(), [2, 3]),
        ["gelu"] = (() => nn.GELU(), [2, 3]),
        ["hardswish"] = (() => nn.Hardswish(), [2, 3]),
        ["softplus"] = (() => nn.Softplus(beta: 2), [2, 3]),
        ["sigmoid"] = (() => nn.Sigmoid(), [2, 3]),
        ["tanh"] = (() => nn.Tanh(), [2, 3]),
        ["softmax"] = (() => nn.Softmax(1), [2, 3]),
        ["log softmax"] = (() => nn.LogSoftmax(1), [2, 3]),
        ["sequential"] = (() => nn.Sequential(("fc1", nn.Linear(3, 4)), ("act", nn.Tanh()), ("fc2", nn.Linear(4, 2))), [2, 3]),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsMatchDifferences(string name)
    {
        using var scope = NewDisposeScope();
        var (make, shape) = Layers[name];
        var generator = new Generator(3);
        using var layer = make().to(float64);
        foreach (var parameter in layer.parameters())
        {
            using var quiet = no_grad();
            parameter.copy_(randn(parameter.shape, float64, generator: generator));
        }

        var input = randn(shape, float64, generator: generator);
        FiniteDifferences.Check(() => layer.call(input), [input, .. layer.parameters()]);
    }

    [Fact]
    public void EmbeddingGradientMatchesDifferencesAndSkipsThePaddingRow()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Embedding(5, 3).to(float64);
        var places = tensor(new long[] { 4, 0, 4, 2 });
        FiniteDifferences.Check(() => layer.call(places), layer.weight);

        using var padded = nn.Embedding(5, 3, padding_idx: 2);
        padded.call(places).sum().backward();
        Assert.Equal(0, padded.weight.grad![2].abs().sum().item<float>());
        Assert.Equal([2f, 2f, 2f], padded.weight.grad![4].data<float>().ToArray());
    }

    [Fact]
    public void DropoutKeepsTheMeanInTrainingAndEverythingInEvaluation()
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        using var layer = nn.Dropout(0.25);
        var input = ones(20_000);
        var dropped = layer.call(input);
        Assert.InRange(dropped.mean().item<float>(), 0.97f, 1.03f);
        Assert.Equal(0.75f, (dropped != 0).to(float32).mean().item<float>(), 0.02f);
        layer.eval();
        Assert.True(layer.call(input).allclose(input));
    }

    [Fact]
    public void BatchNormUsesRunningStatisticsInEvaluation()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.BatchNorm2d(2);
        var input = (randn([8, 2, 3, 3], generator: new Generator(1)) * 3) + 5;
        layer.call(input);
        var mean = input.mean([0, 2, 3]);
        var variance = input.transpose(0, 1).flatten(1).var(1L);
        Assert.True(layer.running_mean!.allclose(mean * 0.1));
        Assert.True(layer.running_var!.allclose((variance * 0.1) + 0.9));
        Assert.Equal(1, layer.num_batches_tracked!.item<long>());
        layer.eval();
        var expected = (input - layer.running_mean!.view(1, 2, 1, 1)) / (layer.running_var!.view(1, 2, 1, 1) + 1e-5).sqrt();
        Assert.True(layer.call(input).allclose(expected, atol: 1e-5));
    }

    [Fact]
    public void AWrongInputIsNamed()
    {
        using var layer = nn.BatchNorm2d(2);
        Assert.Contains("expected 4D input, but got 2D input", Assert.Throws<ArgumentException>(() => layer.call(ones(2, 2))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => nn.Conv2d(4, 6, 3, groups: 4));
    }
}
