namespace CodeBench.Networks;

/// <summary>
/// GoogLeNet without auxiliary heads (Szegedy et al., "Going deeper with convolutions", 2014, Table 1): true 5x5 branches and pools that
/// round up. Local response normalisation is replaced by a batch norm after every convolution.
/// </summary>
internal static class GoogLeNet
{
    /// <summary>Columns of Table 1: #1x1, #3x3 reduce, #3x3, #5x5 reduce, #5x5, pool proj; a pool follows where asked.</summary>
    internal static readonly (string Name, int[] Widths, bool PoolAfter)[] Modules =
    [
        ("3a", [64, 96, 128, 16, 32, 32], false),
        ("3b", [128, 128, 192, 32, 96, 64], true),
        ("4a", [192, 96, 208, 16, 48, 64], false),
        ("4b", [160, 112, 224, 24, 64, 64], false),
        ("4c", [128, 128, 256, 24, 64, 64], false),
        ("4d", [112, 144, 288, 32, 64, 64], false),
        ("4e", [256, 160, 320, 32, 128, 128], true),
        ("5a", [256, 160, 320, 32, 128, 128], false),
        ("5b", [384, 192, 384, 48, 128, 128], false),
    ];

    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 64, 7, 2);
        x = b.MaxPool("pool1", x, 3, 2, ceil: true);
        x = b.ConvBnAct("conv2.reduce", x, 64, 1);
        x = b.ConvBnAct("conv2", x, 192, 3);
        x = b.MaxPool("pool2", x, 3, 2, ceil: true);
        foreach (var (name, widths, poolAfter) in Modules)
        {
            x = Inception(b, "inception" + name, x, widths);
            if (poolAfter)
                x = b.MaxPool("pool" + name[0], x, 3, 2, ceil: true);
        }
        return b.Classify(x, request.Classes, 0.4);
    }

    private static int Inception(NetworkBuilder b, string name, int x, int[] widths)
    {
        var one = b.ConvBnAct(name + ".1x1", x, widths[0], 1);
        var three = b.ConvBnAct(name + ".3x3reduce", x, widths[1], 1);
        three = b.ConvBnAct(name + ".3x3", three, widths[2], 3);
        var five = b.ConvBnAct(name + ".5x5reduce", x, widths[3], 1);
        five = b.ConvBnAct(name + ".5x5", five, widths[4], 5);
        var pool = b.MaxPool(name + ".pool", x, 3, 1, 1);
        pool = b.ConvBnAct(name + ".poolproj", pool, widths[5], 1);
        return b.Add(name + ".concat", new Concat(), one, three, five, pool);
    }
}
