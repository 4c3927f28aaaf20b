using CodeBench.Core;

namespace CodeBench.Networks.Tests;

public sealed class NetworkYamlTests
{
    private const string Tiny = """
        network: tiny
        input: 3x32x32
        nodes:
          conv: {op: convolution, out: 16, kernel: 3, padding: 1}
          relu: {op: activation, function: relu}
          sum: {op: add, from: [relu, conv]}
          fc:
            op: linear
            out: 10
            from: flat
          flat: {op: flatten, from: sum}
        """;

    [Fact]
    public void A_small_file_reads_whatever_the_order_of_its_nodes()
    {
        var net = NetworkYaml.Parse(Tiny);
        Assert.Equal("tiny", net.Name);
        Assert.Equal(["input", "conv", "relu", "sum", "flat", "fc"], net.Nodes.Select(n => n.Name));
        Assert.Equal(TensorShape.Flat(10), net.OutputShape);
        Assert.Equal((3L * 16 * 9 * 1024) + (16384 * 10), net.Macs);
    }

    [Fact]
    public void Every_network_of_the_zoo_survives_a_round_trip()
    {
        foreach (var name in Zoo.Names)
        {
            var net = Zoo.Create(name);
            var back = NetworkYaml.Parse(NetworkYaml.Write(net));
            Assert.Equal(net.Fingerprint, back.Fingerprint);
            Assert.Equal(net.Name, back.Name);
            Assert.Equal(net.Nodes.Select(n => n.Name), back.Nodes.Select(n => n.Name));
        }
    }

    [Fact]
    public void Every_operator_survives_a_round_trip()
    {
        var b = new NetworkBuilder("all", new TensorShape(8, 4, 16, 16));
        b.Add(new Convolution(12, new Window(3, 1, 5))
        {
            Padding = new Padding(1, 1, 0, 2, 2, 1),
            Stride = new Window(1, 2, 1),
            Dilation = new Window(1, 1, 2),
            Groups = 4,
            Bias = true
        });
        b.Add(new TransposedConvolution(6, 3) { Stride = 2, OutputPadding = new Window(0, 1, 0), Padding = 1, Groups = 3, Bias = true });
        b.Add(new Pooling(PoolingKind.Average, 3) { Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false });
        b.Add(new BatchNorm { Epsilon = 1e-3 });
        b.Add(new LayerNorm());
        foreach (var function in Enum.GetValues<ActivationKind>())
            b.Add(new Activation(function));
        b.Add(Upsample.By(2, UpsampleMode.BilinearAligned));
        b.Add(Upsample.To(9, 7));
        b.Add(new Crop(5, 4) { Top = 1, Left = 2 });
        var x = b.Add(new ChannelShuffle(3));
        b.Add(new Multiply(), x, b.Add(new GlobalPooling(PoolingKind.Max), x));
        b.Add(new AdaptivePooling(2, 3) { Function = PoolingKind.Max });
        b.Add(new Dropout(0.25));
        x = b.Add(new Linear(16) { Bias = false });
        x = b.Add(new MatMul(4, true) { Scale = 0.5 }, x, x);
        x = b.Add(new Softmax { Groups = 4 }, x);
        b.Add(new Concat(), x, x);
        b.Add(new Flatten());
        var net = b.Build();
        Assert.Equal(net.Fingerprint, NetworkYaml.Parse(NetworkYaml.Write(net)).Fingerprint);
    }

    [Fact]
    public void Every_problem_has_its_line_and_a_way_out()
    {
        var e = Assert.Throws<ProblemException>(() => NetworkYaml.Parse("""
            network: broken
            input: 3x32
            nodes:
              a: {op: convolutoin, out: 16, kernel: 3}
              b: {op: convolution, out: many, kernl: 3}
              c: {op: pooling, function: median, kernel: 2}
              d: {op: add, from: [a, nobody]}
            extra: 1
            """, "net.yaml"));
        var text = e.Message;
        Assert.Contains("net.yaml:2: '3x32' is not a shape", text, StringComparison.Ordinal);
        Assert.Contains("net.yaml:4: node 'a': there is no operator 'convolutoin'. Try: did you mean 'convolution'", text,
            StringComparison.Ordinal);
        Assert.Contains("net.yaml:5: node 'b': out is 'many'", text, StringComparison.Ordinal);
        Assert.Contains("net.yaml:5: node 'b': unknown key 'kernl'. Try: did you mean 'kernel'", text, StringComparison.Ordinal);
        Assert.Contains("net.yaml:6: node 'c': 'median' is not a known function", text, StringComparison.Ordinal);
        Assert.Contains("net.yaml:7: node 'd': it reads 'nobody', and there is no such node", text, StringComparison.Ordinal);
        Assert.Contains("net.yaml:8: unknown key 'extra'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_problems_carry_the_line_too()
    {
        var e = Assert.Throws<ProblemException>(() => NetworkYaml.Parse("""
            network: broken
            input: 3x8x8
            nodes:
              a: {op: convolution, out: 16, kernel: 9}
            """, "net.yaml"));
        Assert.Equal(4, Assert.Single(e.Problems).Line);
    }

    [Fact]
    public void A_cycle_is_refused_and_named()
    {
        var e = Assert.Throws<ProblemException>(() => NetworkYaml.Parse("""
            network: loop
            input: 3x8x8
            nodes:
              a: {op: add, from: [input, c]}
              b: {op: activation, function: relu, from: a}
              c: {op: activation, function: relu, from: b}
              d: {op: flatten}
            """));
        var text = Assert.Single(e.Problems).ToString();
        Assert.Contains("cycle", text, StringComparison.Ordinal);
        Assert.Contains("->", text, StringComparison.Ordinal);
        Assert.DoesNotContain("'d'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("network: x")]
    [InlineData("network: x\ninput: 3x8x8\nnodes: 7")]
    [InlineData("network: x\ninput: 3x8x8\nnodes: {}")]
    [InlineData("network: x\ninput: 3x8x8\nnodes: {input: {op: flatten}}")]
    [InlineData("network: x\ninput: 99999999x99999999x99999999\nnodes: {a: {op: linear, out: 2147483647}}")]
    [InlineData("network: x\ninput: 3x8x8\nnodes: {a: 3, b: [], c: {op: [1]}, d: {op: flatten, from: {x: 1}}}")]
    public void Odd_files_are_problems(string text) => Assert.Throws<ProblemException>(() => NetworkYaml.Parse(text));

    [Fact]
    public void Truncated_and_damaged_files_never_crash()
    {
        var text = NetworkYaml.Write(Zoo.Create("squeezenet1.1"));
        var random = RandomStream.FromSeed(1).Child("damage");
        for (var i = 0; i < 200; i++)
        {
            var damaged = text[..random.NextInt(text.Length)];
            if (i % 2 == 0 && damaged.Length > 0)
                damaged = damaged.Remove(random.NextInt(damaged.Length), 1);
            try
            {
                NetworkYaml.Parse(damaged);
            }
            catch (ProblemException e)
            {
                Assert.NotEmpty(e.Problems);
            }
        }
    }
}
