namespace CodeBench.Networks;

/// <summary>
/// Xception (Chollet 2016, Fig. 5): separable convolutions are depthwise 3x3 then pointwise 1x1, batch norm after both, no activation
/// between.
/// </summary>
internal static class Xception
{
    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 32, 3, 2, 0);
        x = b.ConvBnAct("conv2", x, 64, 3, 1, 0);
        x = Downsampling(b, "entry1", x, 128, 128, reluFirst: false);
        x = Downsampling(b, "entry2", x, 256, 256);
        x = Downsampling(b, "entry3", x, 728, 728);
        for (var i = 1; i <= 8; i++)
            x = Middle(b, Invariant($"middle{i}"), x);
        x = Downsampling(b, "exit1", x, 728, 1024);
        x = b.Relu("exit2.relu", Separable(b, "exit2", x, 1536));
        x = b.Relu("exit3.relu", Separable(b, "exit3", x, 2048));
        return b.Classify(x, request.Classes);
    }

    private static int Separable(NetworkBuilder b, string name, int x, int channels) =>
        b.ConvBn(name + ".pointwise", b.Depthwise(name + ".depthwise", x, 3), channels, 1);

    private static int Downsampling(NetworkBuilder b, string name, int x, int first, int second, bool reluFirst = true)
    {
        var y = Separable(b, name + ".1", reluFirst ? b.Relu(name + ".1.relu", x) : x, first);
        y = Separable(b, name + ".2", b.Relu(name + ".2.relu", y), second);
        y = b.MaxPool(name + ".pool", y, 3, 2, 1);
        return b.Add(name + ".add", new Add(), y, b.ConvBn(name + ".shortcut", x, second, 1, 2));
    }

    private static int Middle(NetworkBuilder b, string name, int x)
    {
        var y = x;
        for (var i = 1; i <= 3; i++)
        {
            var part = Invariant($"{name}.{i}");
            y = Separable(b, part, b.Relu(part + ".relu", y), 728);
        }
        return b.Add(name + ".add", new Add(), y, x);
    }
}
