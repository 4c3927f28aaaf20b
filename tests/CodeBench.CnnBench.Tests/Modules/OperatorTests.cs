using CodeBench.Core;
using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench.Tests;

/// <summary>Each operator against a slow, obvious form of its definition.</summary>
public sealed class OperatorTests
{
    private static readonly RandomStream Stream = RandomStream.FromSeed(11);

    [Theory]
    [InlineData(1, 1, 0, 0, 1)]
    [InlineData(2, 1, 1, 0, 2)]
    [InlineData(3, 2, 2, 1, 2)]
    [InlineData(2, 1, 0, 1, 4)]
    public void TransposedConvolutionIsTorchsOwn(int stride, int dilation, int padding, int outputPadding, int groups)
    {
        var operation = new TransposedConvolution(8, 3)
        {
            Stride = stride,
            Dilation = dilation,
            Padding = padding,
            OutputPadding = new Window(0, outputPadding, outputPadding),
            Groups = groups,
            Bias = true,
        };
        using var scope = NewDisposeScope();
        var (module, input, output) = Run(operation, new TensorShape(4, 5, 7));
        using var weights = no_grad();
        var expected = nn.functional.conv_transpose2d(
            input, Parameter(module, "weight"), Parameter(module, "bias"), [stride, stride], [padding, padding], [outputPadding, outputPadding], [dilation, dilation], groups);
        AssertClose(expected, output);
    }

    [Fact]
    public void TransposedConvolutionWithDepthAndUnevenPaddingScattersTheKernel()
    {
        var operation = new TransposedConvolution(2, new Window(2, 3, 2)) { Stride = new Window(2, 1, 3), Padding = new Padding(0, 1, 1, 0, 0, 1) };
        using var scope = NewDisposeScope();
        var (module, input, output) = Run(operation, new TensorShape(3, 3, 4, 2));
        var (x, w, y) = (Values(input), Values(Parameter(module, "weight")), Values(output));
        var shape = module.Network.OutputShape;
        var expected = new double[y.Length];
        foreach (var at in Places(3, 3, 4, 2))
        {
            foreach (var k in Places(2, 2, 3, 2))
            {
                var (d, h, c) = (at[1] * 2 + k[1], at[2] + k[2] - 1, at[3] * 3 + k[3]);
                if (d < shape.Depth && h >= 0 && h < shape.Height && c < shape.Width)
                    expected[((k[0] * shape.Depth + d) * shape.Height + h) * shape.Width + c] +=
                        (double)x[((at[0] * 3 + at[1]) * 4 + at[2]) * 2 + at[3]] * w[(((at[0] * 2 + k[0]) * 2 + k[1]) * 3 + k[2]) * 2 + k[3]];
            }
        }
        AssertClose(expected, y);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 3)]
    [InlineData(3, 1, 1)]
    public void ConvolutionWithUnevenPaddingSumsItsWindow(int stride, int dilation, int groups)
    {
        var operation = new Convolution(6, new Window(2, 3)) { Stride = stride, Dilation = dilation, Groups = groups, Padding = new Padding(0, 0, 1, 2, 0, 3), Bias = true };
        using var scope = NewDisposeScope();
        var (module, input, output) = Run(operation, new TensorShape(3, 6, 5));
        var (x, w, shape) = (Values(input), Values(Parameter(module, "weight")), module.Network.OutputShape);
        var expected = new double[shape.Elements];
        foreach (var at in Places(6, 1, shape.Height, shape.Width))
        {
            foreach (var k in Places(3 / groups, 1, 2, 3))
            {
                var (row, column, channel) = (at[2] * stride + k[2] * dilation - 1, at[3] * stride + k[3] * dilation, at[0] / (6 / groups) * (3 / groups) + k[0]);
                if (row is >= 0 and < 6 && column is >= 0 and < 5)
                    expected[(at[0] * shape.Height + at[2]) * shape.Width + at[3]] += (double)x[(channel * 6 + row) * 5 + column] * w[((at[0] * (3 / groups) + k[0]) * 2 + k[2]) * 3 + k[3]];
            }
        }
        AssertClose(expected, Values(output));
    }

    [Theory]
    [InlineData(PoolingKind.Max, false, true)]
    [InlineData(PoolingKind.Max, true, true)]
    [InlineData(PoolingKind.Average, false, true)]
    [InlineData(PoolingKind.Average, false, false)]
    [InlineData(PoolingKind.Average, true, false)]
    public void PoolingWithDepthAndUnevenPaddingLooksAtItsWindow(PoolingKind kind, bool ceil, bool countsPadding)
    {
        var operation = new Pooling(kind, new Window(2, 3, 2)) { Stride = new Window(2, 2, 2), Padding = new Padding(0, 1, 0, 1, 1, 0), CeilMode = ceil, CountIncludePad = countsPadding };
        using var scope = NewDisposeScope();
        var (module, input, output) = Run(operation, new TensorShape(2, 3, 6, 5));
        var (x, shape) = (Values(input), module.Network.OutputShape);
        var expected = new double[shape.Elements];
        foreach (var at in Places(2, shape.Depth, shape.Height, shape.Width))
        {
            var (inside, window) = (new List<double>(), 0);
            foreach (var k in Places(1, 2, 3, 2))
            {
                var (d, h, w) = (at[1] * 2 + k[1], at[2] * 2 + k[2], at[3] * 2 + k[3] - 1);
                window += d < 4 && h < 7 && w < 5 ? 1 : 0;
                if (d < 3 && h < 6 && w is >= 0 and < 5)
                    inside.Add(x[((at[0] * 3 + d) * 6 + h) * 5 + w]);
            }
            expected[((at[0] * shape.Depth + at[1]) * shape.Height + at[2]) * shape.Width + at[3]] =
                kind == PoolingKind.Max ? inside.Max() : inside.Sum() / (countsPadding ? window : inside.Count);
        }
        AssertClose(expected, Values(output));
    }

    [Theory]
    [InlineData(PoolingKind.Max)]
    [InlineData(PoolingKind.Average)]
    public void AdaptivePoolingSplitsTheMapIntoCells(PoolingKind kind)
    {
        using var scope = NewDisposeScope();
        var (_, input, output) = Run(new AdaptivePooling(3, 4) { Function = kind }, new TensorShape(2, 7, 6));
        var (x, expected) = (Values(input), new double[2 * 3 * 4]);
        foreach (var at in Places(2, 1, 3, 4))
        {
            var cell = new List<double>();
            for (var h = at[2] * 7 / 3; h < (int)Math.Ceiling((at[2] + 1) * 7 / 3.0); h++)
            {
                for (var w = at[3] * 6 / 4; w < (int)Math.Ceiling((at[3] + 1) * 6 / 4.0); w++)
                    cell.Add(x[(at[0] * 7 + h) * 6 + w]);
            }
            expected[(at[0] * 3 + at[2]) * 4 + at[3]] = kind == PoolingKind.Max ? cell.Max() : cell.Average();
        }
        AssertClose(expected, Values(output));
    }

    [Fact]
    public void AttentionMultipliesHeadByHead()
    {
        const int heads = 2, channels = 6, length = 5;
        var builder = new NetworkBuilder("attention", TensorShape.Sequence(channels, length));
        var q = builder.Add("q", new Linear(channels) { Bias = false }, 0);
        var k = builder.Add("k", new Linear(channels) { Bias = false }, 0);
        var scores = builder.Add("scores", new MatMul(heads, true) { Scale = 0.5 }, q, k);
        var share = builder.Add("share", new Softmax { Groups = heads }, scores);
        builder.Add("mix", new MatMul(heads, false), share, k);
        using var scope = NewDisposeScope();
        using var grad = no_grad();
        var module = builder.Build().ToModule(Stream);
        var input = randn(1, channels, length, 1);
        var x = Values(input);
        double[] Project(float[] w) => [.. Places(channels, 1, length, 1).Select(at => Enumerable.Range(0, channels).Sum(c => (double)w[at[0] * channels + c] * x[c * length + at[2]]))];
        var (qs, ks) = (Project(Values(Parameter(module, "q.weight"))), Project(Values(Parameter(module, "k.weight"))));
        var expected = new double[channels * length];
        foreach (var at in Places(channels, 1, length, 1))
        {
            int[] slice = [.. Enumerable.Range(at[0] / 3 * 3, 3)];
            double[] weights = [.. Enumerable.Range(0, length).Select(j => Math.Exp(0.5 * slice.Sum(c => qs[c * length + at[2]] * ks[c * length + j])))];
            expected[at[0] * length + at[2]] = Enumerable.Range(0, length).Sum(j => weights[j] / weights.Sum() * ks[at[0] * length + j]);
        }
        AssertClose(expected, Values(module.call(input)));
    }

    [Fact]
    public void ShuffleCropMultiplyAndLayerNormDoWhatTheirDocsSay()
    {
        using var scope = NewDisposeScope();
        var (_, input, output) = Run(new ChannelShuffle(3), new TensorShape(6, 2, 2));
        var (x, y) = (Values(input), Values(output));
        for (var channel = 0; channel < 6; channel++)
            Assert.Equal(x.AsSpan(channel * 4, 4).ToArray(), y.AsSpan((channel % 2 * 3 + channel / 2) * 4, 4).ToArray());

        (_, input, output) = Run(new Crop(2, 2), new TensorShape(1, 5, 4));
        x = Values(input);
        Assert.Equal([x[4 + 1], x[4 + 2], x[8 + 1], x[8 + 2]], Values(output));

        (_, input, output) = Run(new Crop(2, 2) { Top = 1, Left = 1 }, new TensorShape(1, 2, 3));
        x = Values(input);
        Assert.Equal([x[4], x[5], 0, 0], Values(output));

        var builder = new NetworkBuilder("excite", new TensorShape(3, 2, 2));
        var pooled = builder.Add("pool", new GlobalPooling(), 0);
        builder.Add("scale", new Multiply(), 0, pooled);
        input = randn(1, 3, 2, 2);
        (x, y) = (Values(input), Values(builder.Build().ToModule(Stream).call(input)));
        AssertClose([.. Enumerable.Range(0, 12).Select(i => x[i] * x.Skip(i / 4 * 4).Take(4).Average(value => (double)value))], y);

        (_, input, output) = Run(new LayerNorm(), new TensorShape(5, 1, 2));
        (x, y) = (Values(input), Values(output));
        for (var position = 0; position < 2; position++)
        {
            Assert.Equal(0, Enumerable.Range(0, 5).Sum(c => y[c * 2 + position]), 4);
            Assert.Equal(5, Enumerable.Range(0, 5).Sum(c => y[c * 2 + position] * y[c * 2 + position]), 2);
        }
    }

    [Fact]
    public void ActivationsHaveTheirPublishedValues()
    {
        // At -1, 0.5 and 4, by hand from the definitions in torch's documentation.
        (ActivationKind Kind, double[] Values)[] table =
        [
            (ActivationKind.Relu, [0, 0.5, 4]), (ActivationKind.Relu6, [0, 0.5, 4]), (ActivationKind.LeakyRelu, [-0.01, 0.5, 4]),
            (ActivationKind.Elu, [-0.6321206, 0.5, 4]), (ActivationKind.Selu, [-1.1113307, 0.5253505, 4.2028040]),
            (ActivationKind.Silu, [-0.2689414, 0.3112297, 3.9280551]), (ActivationKind.Gelu, [-0.1586553, 0.3457312, 3.9998733]),
            (ActivationKind.Sigmoid, [0.2689414, 0.6224593, 0.9820138]), (ActivationKind.Tanh, [-0.7615942, 0.4621172, 0.9993293]),
            (ActivationKind.HardSigmoid, [1 / 3.0, 0.5833333, 1]), (ActivationKind.HardSwish, [-1 / 3.0, 0.2916667, 4]),
            (ActivationKind.Softplus, [0.3132617, 0.9740770, 4.0181499]), (ActivationKind.Mish, [-0.3034015, 0.3752452, 3.9974127]),
        ];
        Assert.Equal(Enum.GetValues<ActivationKind>().Order(), table.Select(row => row.Kind).Order());
        foreach (var (kind, values) in table)
        {
            using var scope = NewDisposeScope();
            var builder = new NetworkBuilder("activation", TensorShape.Flat(3));
            builder.Add(new Activation(kind));
            AssertClose(values, Values(builder.Build().ToModule(Stream).call(tensor(new float[] { -1, 0.5f, 4 }, [1, 3]))));
        }
    }

    private static (NetworkModule Module, Tensor Input, Tensor Output) Run(Operator operation, TensorShape shape)
    {
        var builder = new NetworkBuilder("one", shape);
        builder.Add("op", operation);
        var network = builder.Build();
        var module = network.ToModule(Stream);
        using var grad = no_grad();
        var input = shape.Depth == 1 ? randn(1, shape.Channels, shape.Height, shape.Width) : randn([1, shape.Channels, shape.Depth, shape.Height, shape.Width]);
        var output = module.call(input);
        Assert.Equal(network.OutputShape.Elements, output.numel());
        return (module, input, output);
    }

    private static Tensor Parameter(NetworkModule module, string name) =>
        module.named_parameters().Single(entry => entry.name == name || entry.name == "op." + name).parameter;

    private static float[] Values(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();

    private static IEnumerable<int[]> Places(params int[] sizes) =>
        from a in Enumerable.Range(0, sizes[0]) from b in Enumerable.Range(0, sizes[1]) from c in Enumerable.Range(0, sizes[2]) from d in Enumerable.Range(0, sizes[3]) select new[] { a, b, c, d };

    private static void AssertClose(Tensor expected, Tensor actual) =>
        AssertClose([.. Values(expected).Select(value => (double)value)], Values(actual));

    private static void AssertClose(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-4 * Math.Max(1, Math.Abs(expected[i])), FormattableString.Invariant($"element {i}: {expected[i]} expected, {actual[i]} found"));
    }
}
