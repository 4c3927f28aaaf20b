namespace CodeBench.Networks;

/// <summary>
/// Transformer base, encoder and decoder (Vaswani et al. 2017, §3: 6+6 layers, 512 wide, 8 heads, FFN 2048, post-norm), and GPT-1 (Radford
/// et al. 2018: 12 decoder layers, 768 wide, 12 heads, FFN 3072). Embeddings, positions, masks and the vocabulary projection are left out:
/// the input is an embedded sequence (width, 1, length, 1), which the encoder and the decoder both read.
/// </summary>
internal static class Transformers
{
    internal static Network Base(ZooRequest request)
    {
        var b = request.Start();
        var encoded = b.Input;
        for (var i = 1; i <= 6; i++)
        {
            var name = Invariant($"encoder{i}");
            encoded = Attend(b, name + ".self", encoded, encoded, 8);
            encoded = FeedForward(b, name + ".ffn", encoded, 2048, ActivationKind.Relu);
        }
        var x = b.Input;
        for (var i = 1; i <= 6; i++)
        {
            var name = Invariant($"decoder{i}");
            x = Attend(b, name + ".self", x, x, 8);
            x = Attend(b, name + ".cross", x, encoded, 8);
            x = FeedForward(b, name + ".ffn", x, 2048, ActivationKind.Relu);
        }
        return b.Build();
    }

    internal static Network Gpt1(ZooRequest request)
    {
        var b = request.Start();
        var x = b.Input;
        for (var i = 1; i <= 12; i++)
        {
            var name = Invariant($"layer{i}");
            x = Attend(b, name + ".self", x, x, 12);
            x = FeedForward(b, name + ".ffn", x, 3072, ActivationKind.Gelu);
        }
        return b.Build();
    }

    /// <summary>norm(x + W_o concat_h softmax(Q K^T / sqrt(d)) V).</summary>
    private static int Attend(NetworkBuilder b, string name, int x, int memory, int heads)
    {
        var width = b.ChannelsOf(x);
        var q = b.Add(name + ".q", new Linear(width), x);
        var k = b.Add(name + ".k", new Linear(width), memory);
        var v = b.Add(name + ".v", new Linear(width), memory);
        var scores = b.Add(name + ".scores", new MatMul(heads, true) { Scale = 1 / Math.Sqrt((double)width / heads) }, q, k);
        var weights = b.Add(name + ".softmax", new Softmax { Groups = heads }, scores);
        var mixed = b.Add(name + ".mix", new MatMul(heads, false), weights, v);
        return AddAndNorm(b, name, x, b.Add(name + ".out", new Linear(width), mixed));
    }

    private static int FeedForward(NetworkBuilder b, string name, int x, int hidden, ActivationKind function)
    {
        var y = b.Add(name + ".1", new Linear(hidden), x);
        y = b.Add(name + ".activation", new Activation(function), y);
        return AddAndNorm(b, name, x, b.Add(name + ".2", new Linear(b.ChannelsOf(x)), y));
    }

    private static int AddAndNorm(NetworkBuilder b, string name, int x, int y) =>
        b.Add(name + ".norm", new LayerNorm(), b.Add(name + ".add", new Add(), x, y));
}
