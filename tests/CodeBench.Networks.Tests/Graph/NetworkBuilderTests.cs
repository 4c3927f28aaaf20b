using CodeBench.Core;

namespace CodeBench.Networks.Tests;

public sealed class NetworkBuilderTests
{
    [Fact]
    public void A_residual_block_has_the_shapes_macs_and_parameters_of_hand_arithmetic()
    {
        var b = new NetworkBuilder("block", new TensorShape(16, 8, 8));
        var x = b.Add("conv1", new Convolution(16, 3) { Padding = 1 });
        x = b.Add("bn1", new BatchNorm(), x);
        x = b.Add("relu", new Activation(ActivationKind.Relu), x);
        b.Add("sum", new Add(), x, b.Input);
        b.Add("pool", new GlobalPooling());
        b.Add("fc", new Linear(10));
        var net = b.Build();

        Assert.Equal((16L * 16 * 9 * 64) + 160, net.Macs);
        Assert.Equal((16L * 16 * 9) + 160, net.Weights);
        Assert.Equal((16L * 16 * 9) + 32 + 160 + 10, net.Parameters);
        Assert.Equal((4L * 16 * 64) + 16 + 10, net.ActivationBytes());
        Assert.Equal([1, 4], net.Consumers(0));
        Assert.Equal(TensorShape.Flat(10), net.OutputShape);
        Assert.Equal("sum", net.Find("sum")!.Name);
    }

    [Fact]
    public void All_problems_are_listed_at_once_and_none_follows_from_another()
    {
        var b = new NetworkBuilder("bad", new TensorShape(3, 7, 7));
        var big = b.Add("big", new Convolution(8, 9));
        b.Add("after", new Activation(ActivationKind.Relu), big);
        b.Add("groups", new Convolution(8, 1) { Groups = 2 }, b.Input);
        b.Add("stride", new Convolution(8, 1) { Stride = 0 }, b.Input);
        b.Add("sum", new Add(), b.Input);
        b.Add("sum", new Linear(4), 99);

        var e = Assert.Throws<ProblemException>(b.Build);
        var text = e.Message;
        Assert.Contains("node 'big': kernel 9 is larger than its 3x7x7 input", text, StringComparison.Ordinal);
        Assert.DoesNotContain(e.Problems, p => p.What.StartsWith("node 'after': kernel", StringComparison.Ordinal));
        Assert.Contains("3 input channels cannot be split into 2 groups", text, StringComparison.Ordinal);
        Assert.Contains("stride 0 is smaller than 1", text, StringComparison.Ordinal);
        Assert.Contains("add reads 1 tensors", text, StringComparison.Ordinal);
        Assert.Contains("this name is used twice", text, StringComparison.Ordinal);
        Assert.Contains("reads node 99, which does not exist yet", text, StringComparison.Ordinal);
        Assert.Contains("node 'after': nothing reads it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_too_large_to_mean_anything_is_refused()
    {
        var b = new NetworkBuilder("huge", new TensorShape(1 << 20, 64, 64));
        b.Add("conv", new Convolution(1 << 20, 3) { Padding = 1 });
        Assert.Contains("too large", Assert.Throws<ProblemException>(b.Build).Message, StringComparison.Ordinal);

        var wide = new NetworkBuilder("wide", new TensorShape(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue));
        wide.Add("conv", new Convolution(int.MaxValue, int.MaxValue) { Padding = int.MaxValue });
        Assert.Throws<ProblemException>(wide.Build);
    }

    [Fact]
    public void The_fingerprint_ignores_names_and_sees_everything_else()
    {
        static Network Make(string name, int channels, int stride, bool join, int size = 16)
        {
            var b = new NetworkBuilder(name, new TensorShape(3, size, size));
            var a = b.Add(name + "a", new Convolution(channels, 3) { Stride = stride, Padding = 1 });
            var c = b.Add(name + "b", new Convolution(channels, 1), a);
            b.Add(new Add(), join ? [c, a] : [c, c]);
            return b.Build();
        }

        var one = Make("one", 8, 1, true).Fingerprint;
        Assert.Equal(64, one.Length);
        Assert.Equal(one, Make("two", 8, 1, true).Fingerprint);
        Assert.NotEqual(one, Make("one", 9, 1, true).Fingerprint);
        Assert.NotEqual(one, Make("one", 8, 2, true).Fingerprint);
        Assert.NotEqual(one, Make("one", 8, 1, true, 17).Fingerprint);
        Assert.Throws<ProblemException>(() => new NetworkBuilder("empty", new TensorShape(3, 4, 4)).Build());
    }
}
