namespace CodeBench.Networks;

/// <summary>DenseNet-121 (Huang et al. 2016, Table 1): growth 32, bottlenecks of 128, compression 0.5.</summary>
internal static class DenseNet
{
    private const int Growth = 32;
    private static readonly int[] _layers = [6, 12, 24, 16];

    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 2 * Growth, 7, 2);
        x = b.MaxPool("pool1", x, 3, 2, 1);
        for (var block = 0; block < _layers.Length; block++)
        {
            for (var i = 0; i < _layers[block]; i++)
                x = Layer(b, Invariant($"block{block + 1}.{i + 1}"), x);
            if (block < _layers.Length - 1)
                x = Transition(b, Invariant($"transition{block + 1}"), x);
        }
        return b.Classify(NormAndRelu(b, "norm", x), request.Classes);
    }

    private static int NormAndRelu(NetworkBuilder b, string name, int x) => b.Relu(name + ".relu", b.Add(name + ".bn", new BatchNorm(), x));

    private static int Layer(NetworkBuilder b, string name, int x)
    {
        var y = b.ConvBnAct(name + ".conv1", NormAndRelu(b, name, x), 4 * Growth, 1);
        y = b.Add(name + ".conv2", new Convolution(Growth, 3) { Padding = 1 }, y);
        return b.Add(name + ".concat", new Concat(), x, y);
    }

    private static int Transition(NetworkBuilder b, string name, int x)
    {
        var half = b.ChannelsOf(x) / 2;
        return b.AveragePool(name + ".pool", b.Add(name + ".conv", new Convolution(half, 1), NormAndRelu(b, name, x)), 2, 2);
    }
}
