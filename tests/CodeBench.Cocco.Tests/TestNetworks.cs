using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

/// <summary>ResNet-50 v1.5 with the layer names that the golden footprints use.</summary>
internal static class TestNetworks
{
    private static PartitionGraph ResNet(string name, int[] blocks, bool strideInThree)
    {
        var b = new NetworkBuilder(name, new TensorShape(3, 224, 224));
        Conv(b, "conv1", 64, 7, 2, b.Input);
        var last = b.Add("pool1", new Pooling(PoolingKind.Max, 3) { Stride = 2, Padding = 1 });
        for (var stage = 0; stage < 4; stage++)
        {
            for (var block = 0; block < blocks[stage]; block++)
                last = Bottleneck(b, Name($"s{stage}b{block}"), last, 64 << stage, block == 0 && stage > 0 ? 2 : 1, block == 0, strideInThree);
        }
        b.Add("gap", new GlobalPooling());
        b.Add("fc", new Linear(1000));
        return PartitionGraph.From(b.Build());
    }

    public static PartitionGraph ResNet50() => ResNet("resnet50", [3, 4, 6, 3], true);

    private static int Bottleneck(NetworkBuilder b, string name, int x, int width, int stride, bool project, bool strideInThree)
    {
        var a = Conv(b, name + "a", width, 1, strideInThree ? 1 : stride, x);
        var c = Conv(b, name + "c", width * 4, 1, 1, Conv(b, name + "b", width, 3, strideInThree ? stride : 1, a));
        return b.Add(name + "add", new Add(), c, project ? Conv(b, name + "d", width * 4, 1, stride, x) : x);
    }

    private static int Conv(NetworkBuilder b, string name, int channels, int kernel, int stride, int x) =>
        b.Add(name, new Convolution(channels, kernel) { Stride = stride, Padding = kernel / 2 }, x);

    private static string Name(FormattableString text) => FormattableString.Invariant(text);
}
