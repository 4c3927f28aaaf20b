namespace CodeBench.Networks;

/// <summary>
/// SqueezeNet (Iandola et al. 2016, Table 1; 1.1 is the authors' later release): fire modules, pools that round up, a convolution as
/// classifier.
/// </summary>
internal static class SqueezeNet
{
    private static readonly (int Squeeze, int Expand)[] _fires =
        [(16, 64), (16, 64), (32, 128), (32, 128), (48, 192), (48, 192), (64, 256), (64, 256)];

    internal static Network V10(ZooRequest request) => Build(request, 96, 7, 4, 8);

    internal static Network V11(ZooRequest request) => Build(request, 64, 3, 3, 5);

    /// <summary>A pool follows the first convolution and the fires numbered <paramref name="poolAfter"/>.</summary>
    private static Network Build(ZooRequest request, int channels, int kernel, params int[] poolAfter)
    {
        var b = request.Start();
        var x = b.ConvRelu("conv1", b.Input, channels, kernel, 2, 0);
        x = b.MaxPool("pool1", x, 3, 2, ceil: true);
        for (var i = 0; i < _fires.Length; i++)
        {
            var name = Invariant($"fire{i + 2}");
            x = b.ConvRelu(name + ".squeeze", x, _fires[i].Squeeze, 1);
            var one = b.ConvRelu(name + ".1x1", x, _fires[i].Expand, 1);
            var three = b.ConvRelu(name + ".3x3", x, _fires[i].Expand, 3);
            x = b.Add(name + ".concat", new Concat(), one, three);
            if (poolAfter.Contains(i + 2))
                x = b.MaxPool(name + ".pool", x, 3, 2, ceil: true);
        }
        x = b.Add("dropout", new Dropout(0.5), x);
        x = b.ConvRelu("classifier", x, request.Classes, 1);
        b.Add("pool", new GlobalPooling(), x);
        return b.Build();
    }
}
