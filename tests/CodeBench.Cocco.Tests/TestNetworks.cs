using System.Text.Json;
using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

/// <summary>The golden networks, written out with the layer names that the golden files use.</summary>
internal static class TestNetworks
{
    public static PartitionGraph ResNet(string name, int[] blocks, bool strideInThree)
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

    public static PartitionGraph ResNet50V1() => ResNet("resnet50-v1", [3, 4, 6, 3], false);

    public static PartitionGraph ResNet152() => ResNet("resnet152", [3, 8, 36, 3], true);

    public static PartitionGraph Vgg16()
    {
        var b = new NetworkBuilder("vgg16", new TensorShape(3, 224, 224));
        foreach (var (stage, count) in new[] { 2, 2, 3, 3, 3 }.Index())
        {
            for (var i = 0; i < count; i++)
                Conv(b, Name($"c{stage}{i}"), Math.Min(512, 64 << stage), 3, 1, b.Last);
            b.Add(Name($"p{stage}"), new Pooling(PoolingKind.Max, 2));
        }
        b.Add("flat", new Flatten());
        foreach (var (i, width) in new[] { 4096, 4096, 1000 }.Index())
            b.Add(Name($"fc{i}"), new Linear(width));
        return PartitionGraph.From(b.Build());
    }

    public static PartitionGraph GoogLeNet()
    {
        var b = new NetworkBuilder("googlenet", new TensorShape(3, 224, 224));
        Conv(b, "conv1", 64, 7, 2, b.Input);
        Pool(b, "pool1", 2, b.Last);
        Conv(b, "conv2", 64, 1, 1, b.Last);
        Conv(b, "conv3", 192, 3, 1, b.Last);
        Pool(b, "pool2", 2, b.Last);
        int[][] widths = [[64, 96, 128, 16, 32, 32], [128, 128, 192, 32, 96, 64], [192, 96, 208, 16, 48, 64], [160, 112, 224, 24, 64, 64], [128, 128, 256, 24, 64, 64],
            [112, 144, 288, 32, 64, 64], [256, 160, 320, 32, 128, 128], [256, 160, 320, 32, 128, 128], [384, 192, 384, 48, 128, 128]];
        for (var i = 0; i < 9; i++)
        {
            var (x, w, n) = (b.Last, widths[i], Name($"i{i}"));
            var one = Conv(b, n + "a", w[0], 1, 1, x);
            var three = Conv(b, n + "c", w[2], 3, 1, Conv(b, n + "b", w[1], 1, 1, x));
            var five = Conv(b, n + "e", w[4], 5, 1, Conv(b, n + "d", w[3], 1, 1, x));
            var pool = Conv(b, n + "g", w[5], 1, 1, Pool(b, n + "f", 1, x));
            b.Add(n, new Concat(), one, three, five, pool);
            if (i is 1 or 6)
                Pool(b, n + "p", 2, b.Last);
        }
        b.Add("gap", new GlobalPooling());
        b.Add("fc", new Linear(1000));
        return PartitionGraph.From(b.Build());
    }

    public static PartitionGraph Gpt(int layers = 12, int sequence = 512)
    {
        var b = new NetworkBuilder("gpt1", TensorShape.Sequence(768, sequence));
        for (var i = 0; i < layers; i++)
        {
            Attention(b, Name($"l{i}"), b.Last, b.Last, 12, 768);
            FeedForward(b, Name($"l{i}"), b.Last, 768, 3072);
        }
        return PartitionGraph.From(b.Build());
    }

    public static PartitionGraph Transformer()
    {
        var b = new NetworkBuilder("transformer", TensorShape.Sequence(512, 128));
        for (var i = 0; i < 6; i++)
        {
            Attention(b, Name($"e{i}"), b.Last, b.Last, 8, 512);
            FeedForward(b, Name($"e{i}"), b.Last, 512, 2048);
        }
        var (memory, x) = (b.Last, b.Input);
        for (var i = 0; i < 6; i++)
        {
            x = Attention(b, Name($"d{i}s"), x, x, 8, 512);
            x = Attention(b, Name($"d{i}c"), x, memory, 8, 512);
            x = FeedForward(b, Name($"d{i}"), x, 512, 2048);
        }
        return PartitionGraph.From(b.Build());
    }

    public static PartitionGraph RandWire(string golden)
    {
        var stages = Golden.Load("randwire").GetProperty(golden);
        var small = golden.StartsWith('A');
        var b = new NetworkBuilder(golden, new TensorShape(3, 224, 224));
        Conv(b, "stem0", stages[0].GetProperty("channels").GetInt32() / 2, 3, 2, b.Input);
        if (small)
            Conv(b, "stem1", stages[0].GetProperty("channels").GetInt32(), 3, 2, b.Last);
        foreach (var (s, stage) in stages.EnumerateArray().Index())
            RandomStage(b, Name($"s{s}"), stage);
        Conv(b, "head", 1280, 1, 1, b.Last);
        b.Add("gap", new GlobalPooling());
        b.Add("fc", new Linear(1000));
        return PartitionGraph.From(b.Build());
    }

    private static void RandomStage(NetworkBuilder b, string name, JsonElement stage)
    {
        var (input, channels, count) = (b.Last, stage.GetProperty("channels").GetInt32(), stage.GetProperty("nodes").GetInt32());
        var edges = stage.GetProperty("edges").EnumerateArray().Select(e => (From: e[0].GetInt32(), To: e[1].GetInt32())).ToList();
        var made = new int[count];
        for (var v = 0; v < count; v++)
        {
            int[] sources = [.. edges.Where(e => e.To == v).Select(e => made[e.From])];
            var x = sources.Length switch { 0 => input, 1 => sources[0], _ => b.Add(Name($"{name}n{v}sum"), new Add(), sources) };
            var width = b.ShapeOf(x).Channels;
            var depthwise = b.Add(Name($"{name}n{v}dw"), new Convolution(width, 3) { Stride = sources.Length == 0 ? 2 : 1, Padding = 1, Groups = width }, x);
            made[v] = Conv(b, Name($"{name}n{v}pw"), channels, 1, 1, depthwise);
        }
        int[] sinks = [.. Enumerable.Range(0, count).Where(v => edges.All(e => e.From != v)).Select(v => made[v])];
        if (sinks.Length > 1)
            b.Add(Name($"{name}out"), new Add(), sinks);
    }

    private static int Bottleneck(NetworkBuilder b, string name, int x, int width, int stride, bool project, bool strideInThree)
    {
        var a = Conv(b, name + "a", width, 1, strideInThree ? 1 : stride, x);
        var c = Conv(b, name + "c", width * 4, 1, 1, Conv(b, name + "b", width, 3, strideInThree ? stride : 1, a));
        return b.Add(name + "add", new Add(), c, project ? Conv(b, name + "d", width * 4, 1, stride, x) : x);
    }

    private static int Attention(NetworkBuilder b, string name, int x, int memory, int heads, int width)
    {
        var q = b.Add(name + "q", new Linear(width), x);
        var k = b.Add(name + "k", new Linear(width), memory);
        var v = b.Add(name + "v", new Linear(width), memory);
        var scores = b.Add(name + "softmax", new Softmax { Groups = heads }, b.Add(name + "qk", new MatMul(heads, true), q, k));
        var o = b.Add(name + "o", new Linear(width), b.Add(name + "pv", new MatMul(heads, false), scores, v));
        return b.Add(name + "add", new Add(), x, o);
    }

    private static int FeedForward(NetworkBuilder b, string name, int x, int width, int inner)
    {
        b.Add(name + "f1", new Linear(inner), x);
        var f2 = b.Add(name + "f2", new Linear(width));
        return b.Add(name + "fadd", new Add(), x, f2);
    }

    private static int Conv(NetworkBuilder b, string name, int channels, int kernel, int stride, int x) =>
        b.Add(name, new Convolution(channels, kernel) { Stride = stride, Padding = kernel / 2 }, x);

    private static int Pool(NetworkBuilder b, string name, int stride, int x) =>
        b.Add(name, new Pooling(PoolingKind.Max, 3) { Stride = stride, Padding = 1 }, x);

    private static string Name(FormattableString text) => FormattableString.Invariant(text);
}
