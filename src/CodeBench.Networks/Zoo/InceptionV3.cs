namespace CodeBench.Networks;

/// <summary>
/// Inception V3 without the auxiliary head (Szegedy et al., "Rethinking the Inception architecture", 2015; torchvision's layers).
/// </summary>
internal sealed class InceptionV3
{
    private static readonly Window _row = new(1, 7);
    private static readonly Window _column = new(7, 1);

    private readonly NetworkBuilder _b;

    private InceptionV3(NetworkBuilder b) => _b = b;

    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var blocks = new InceptionV3(b);
        var x = blocks.Stem(b.Input);
        foreach (var (name, pool) in (ReadOnlySpan<(string, int)>)[("5b", 32), ("5c", 64), ("5d", 64)])
            x = blocks.A("mixed" + name, x, pool);
        x = blocks.Reduction6("mixed6a", x);
        foreach (var (name, width) in (ReadOnlySpan<(string, int)>)[("6b", 128), ("6c", 160), ("6d", 160), ("6e", 192)])
            x = blocks.C("mixed" + name, x, width);
        x = blocks.Reduction7("mixed7a", x);
        x = blocks.E("mixed7b", x);
        x = blocks.E("mixed7c", x);
        return b.Classify(x, request.Classes, 0.5);
    }

    private int Stem(int x)
    {
        x = _b.ConvBnAct("conv1a", x, 32, 3, 2, 0);
        x = _b.ConvBnAct("conv2a", x, 32, 3, 1, 0);
        x = _b.ConvBnAct("conv2b", x, 64, 3);
        x = _b.MaxPool("pool1", x, 3, 2);
        x = _b.ConvBnAct("conv3b", x, 80, 1);
        x = _b.ConvBnAct("conv4a", x, 192, 3, 1, 0);
        return _b.MaxPool("pool2", x, 3, 2);
    }

    /// <summary>A chain of convolutions "1", "2", ... that keep the map.</summary>
    private int Chain(string name, int x, params ReadOnlySpan<(int Channels, Window Kernel)> layers)
    {
        for (var i = 0; i < layers.Length; i++)
            x = _b.ConvBnAct(Invariant($"{name}.{i + 1}"), x, layers[i].Channels, layers[i].Kernel);
        return x;
    }

    private int Pooled(string name, int x, int channels) =>
        _b.ConvBnAct(name + ".pool.1x1", _b.AveragePool(name + ".pool", x, 3, 1, 1), channels, 1);

    private int Join(string name, params int[] branches) => _b.Add(name + ".concat", new Concat(), branches);

    private int A(string name, int x, int pool) => Join(
        name,
        Chain(name + ".1x1", x, (64, 1)),
        Chain(name + ".5x5", x, (48, 1), (64, 5)),
        Chain(name + ".double3x3", x, (64, 1), (96, 3), (96, 3)),
        Pooled(name, x, pool));

    private int Reduction6(string name, int x) => Join(
        name,
        _b.ConvBnAct(name + ".3x3", x, 384, 3, 2, 0),
        _b.ConvBnAct(name + ".double3x3.3", Chain(name + ".double3x3", x, (64, 1), (96, 3)), 96, 3, 2, 0),
        _b.MaxPool(name + ".pool", x, 3, 2));

    private int C(string name, int x, int width) => Join(
        name,
        Chain(name + ".1x1", x, (192, 1)),
        Chain(name + ".7x7", x, (width, 1), (width, _row), (192, _column)),
        Chain(name + ".double7x7", x, (width, 1), (width, _column), (width, _row), (width, _column), (192, _row)),
        Pooled(name, x, 192));

    private int Reduction7(string name, int x) => Join(
        name,
        _b.ConvBnAct(name + ".3x3.2", Chain(name + ".3x3", x, (192, 1)), 320, 3, 2, 0),
        _b.ConvBnAct(name + ".7x7.4", Chain(name + ".7x7", x, (192, 1), (192, _row), (192, _column)), 192, 3, 2, 0),
        _b.MaxPool(name + ".pool", x, 3, 2));

    private int E(string name, int x)
    {
        var three = Chain(name + ".3x3", x, (384, 1));
        var twice = Chain(name + ".double3x3", x, (448, 1), (384, 3));
        return Join(
            name,
            Chain(name + ".1x1", x, (320, 1)),
            Chain(name + ".3x3.row", three, (384, new Window(1, 3))),
            Chain(name + ".3x3.column", three, (384, new Window(3, 1))),
            Chain(name + ".double3x3.row", twice, (384, new Window(1, 3))),
            Chain(name + ".double3x3.column", twice, (384, new Window(3, 1))),
            Pooled(name, x, 192));
    }
}
