namespace CodeBench.Networks.Tests;

/// <summary>Expected shapes are those that torch 1.13's layers of the same arguments give; MACs and parameters are by hand.</summary>
public sealed class ShapeTests
{
    private static Node Only(Operator op, TensorShape input)
    {
        var b = new NetworkBuilder("one", input);
        b.Add("op", op);
        return b.Build().Nodes[1];
    }

    [Fact]
    public void Convolutions()
    {
        var image = new TensorShape(6, 15, 20);
        Assert.Equal(new TensorShape(8, 7, 10), Only(new Convolution(8, 3) { Stride = 2, Padding = new Padding(0, 1) }, image).Output);
        Assert.Equal(new TensorShape(8, 11, 16), Only(new Convolution(8, 3) { Dilation = 2 }, image).Output);
        var grouped = Only(new Convolution(9, new Window(1, 7)) { Groups = 3, Padding = new Padding(0, 3), Bias = true }, image);
        Assert.Equal(new TensorShape(9, 15, 20), grouped.Output);
        Assert.Equal(9L * 2 * 7, grouped.Weights);
        Assert.Equal((9L * 2 * 7) + 9, grouped.Parameters);
        Assert.Equal(9L * 15 * 20 * 2 * 7, grouped.Macs);
        var video = Only(new Convolution(4, Window.Cube(3)) { Padding = Padding.Cube(1), Stride = new Window(2, 1, 1) },
            new TensorShape(3, 8, 5, 5));
        Assert.Equal(new TensorShape(4, 4, 5, 5), video.Output);
        Assert.Equal(4L * 100 * 3 * 27, video.Macs);
    }

    [Fact]
    public void Asymmetric_same_padding_gives_the_ceiling()
    {
        var input = new TensorShape(3, 224, 224);
        var padding = Padding.Same(input, 3, 2, 1);
        Assert.Equal(new Padding(0, 0, 0, 1, 0, 1), padding);
        Assert.Equal(new TensorShape(32, 112, 112), Only(new Convolution(32, 3) { Stride = 2, Padding = padding }, input).Output);
    }

    [Fact]
    public void Transposed_convolution()
    {
        var node = Only(new TransposedConvolution(5, 3) { Stride = 2, Padding = 1, OutputPadding = new Window(0, 1, 1), Bias = true },
            new TensorShape(4, 7, 9));
        Assert.Equal(new TensorShape(5, 14, 18), node.Output);
        Assert.Equal(4L * 63 * 5 * 9, node.Macs);
        Assert.Equal((4L * 5 * 9) + 5, node.Parameters);
    }

    [Theory]
    [InlineData(12, 3, 2, 0, false, 5)]
    [InlineData(12, 3, 2, 0, true, 6)]
    [InlineData(13, 3, 2, 1, true, 7)]
    [InlineData(5, 2, 2, 1, true, 3)] // without torch's last-window rule it would be 4
    [InlineData(112, 3, 2, 1, false, 56)]
    public void Pooling_rounds_as_torch_does(int side, int kernel, int stride, int padding, bool ceil, int expected)
    {
        var op = new Pooling(PoolingKind.Max, kernel) { Stride = stride, Padding = padding, CeilMode = ceil };
        Assert.Equal(new TensorShape(2, expected, expected), Only(op, new TensorShape(2, side, side)).Output);
    }

    [Fact]
    public void The_pooling_stride_defaults_to_the_kernel() =>
        Assert.Equal(new TensorShape(2, 4, 4), Only(new Pooling(PoolingKind.Average, 2), new TensorShape(2, 8, 8)).Output);

    [Fact]
    public void The_rest()
    {
        var map = new TensorShape(6, 8, 10);
        Assert.Equal(TensorShape.Flat(6), Only(new GlobalPooling(), map).Output);
        Assert.Equal(new TensorShape(6, 3, 4), Only(new AdaptivePooling(3, 4), map).Output);
        Assert.Equal(new TensorShape(6, 16, 20), Only(Upsample.By(2), map).Output);
        Assert.Equal(new TensorShape(6, 4, 50), Only(Upsample.To(4, 50, UpsampleMode.BilinearAligned), map).Output);
        Assert.Equal(TensorShape.Flat(480), Only(new Flatten(), map).Output);
        Assert.Equal(map, Only(new ChannelShuffle(3), map).Output);
        Assert.Equal(map, Only(new Dropout(0.5), map).Output);
        Assert.Equal(map, Only(new Softmax(), map).Output);
        Assert.Equal(new TensorShape(6, 3, 3), Only(new Crop(3, 3), map).Output);
        Assert.Equal(12, Only(new BatchNorm(), map).Parameters);
        var token = Only(new Linear(7), TensorShape.Sequence(6, 20));
        Assert.Equal(TensorShape.Sequence(7, 20), token.Output);
        Assert.Equal(6L * 7 * 20, token.Macs);
        Assert.Equal(49, token.Parameters);
    }

    [Fact]
    public void Joins()
    {
        var b = new NetworkBuilder("joins", new TensorShape(6, 8, 8));
        var left = b.Add(new Convolution(4, 1), b.Input);
        var both = b.Add(new Concat(), left, b.Input);
        var gate = b.Add(new GlobalPooling(), both);
        b.Add("scaled", new Multiply(), both, gate);
        Assert.Equal(new TensorShape(10, 8, 8), b.Build().OutputShape);
    }

    [Fact]
    public void Attention_counts_both_products()
    {
        var b = new NetworkBuilder("attention", TensorShape.Sequence(64, 10));
        var q = b.Add(new Linear(32), b.Input);
        var k = b.Add(new Linear(32), b.Input);
        var v = b.Add(new Linear(32), b.Input);
        var scores = b.Add("scores", new MatMul(4, true), q, k);
        var p = b.Add(new Softmax { Groups = 4 }, scores);
        b.Add("mix", new MatMul(4, false), p, v);
        var net = b.Build();
        Assert.Equal(TensorShape.Sequence(40, 10), net.Find("scores")!.Output);
        Assert.Equal(TensorShape.Sequence(32, 10), net.OutputShape);
        Assert.Equal(10L * 10 * 32, net.Find("scores")!.Macs);
        Assert.Equal(10L * 10 * 32, net.Find("mix")!.Macs);
    }
}
