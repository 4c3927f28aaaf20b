namespace CodeBench.Networks;

/// <summary>
/// NASNet-A (Zoph et al., "Learning transferable architectures for scalable image recognition", 2017, Fig. 4 and appendix A.4), "N @
/// penultimate". Padding is TensorFlow's "same"; each separable convolution is applied twice. Identical poolings of one tensor inside a
/// cell are one node: the same function, computed once.
/// </summary>
internal sealed class NasNet
{
    private readonly NetworkBuilder _b;

    private NasNet(NetworkBuilder b) => _b = b;

    /// <param name="request">Name, input, classes.</param>
    /// <param name="repeats">Normal cells between reductions (N).</param>
    /// <param name="penultimate">Channels before the classifier.</param>
    /// <param name="stem">Channels of the first convolution.</param>
    /// <param name="skipReduction">True: after a reduction cell, the "previous" tensor is the one from before its own input (large), else
    /// its input (mobile).</param>
    internal static Network Build(ZooRequest request, int repeats, int penultimate, int stem, bool skipReduction)
    {
        var b = request.Start();
        var cells = new NasNet(b);
        var filters = penultimate / 24;
        var x = b.ConvBn("stem", b.Input, stem, 3, 2, 0);
        var previous = x;
        (x, previous) = (cells.Reduction("stem1", x, previous, filters / 4), x);
        (x, previous) = (cells.Reduction("stem2", x, previous, filters / 2), x);
        for (var group = 0; group < 3; group++)
        {
            if (group > 0)
                (x, previous) = (cells.Reduction(Name("reduce", group), x, previous, filters << group), skipReduction ? previous : x);
            for (var i = 0; i < repeats; i++)
                (x, previous) = (cells.Normal(Name("normal", (group * repeats) + i + 1), x, previous, filters << group), x);
        }
        return b.Classify(b.Relu("relu", x), request.Classes, 0.5);
    }

    private static string Name(string kind, int number) => Invariant($"{kind}{number}");

    private int Normal(string name, int x, int previous, int filters)
    {
        var p = Adjust(name + ".previous", previous, x, filters);
        var h = Squeeze(name + ".current", x, filters);
        var one = Sum(name + ".1", Separable(name + ".1a", h, filters, 5, 1), Separable(name + ".1b", p, filters, 3, 1));
        var two = Sum(name + ".2", Separable(name + ".2a", p, filters, 5, 1), Separable(name + ".2b", p, filters, 3, 1));
        var three = Sum(name + ".3", Pool(name + ".3a", PoolingKind.Average, h, 1), p);
        var pooled = Pool(name + ".4a", PoolingKind.Average, p, 1);
        var four = Sum(name + ".4", pooled, pooled);
        var five = Sum(name + ".5", Separable(name + ".5a", h, filters, 3, 1), h);
        return _b.Add(name + ".concat", new Concat(), p, one, two, three, four, five);
    }

    private int Reduction(string name, int x, int previous, int filters)
    {
        var p = Adjust(name + ".previous", previous, x, filters);
        var h = Squeeze(name + ".current", x, filters);
        var largest = Pool(name + ".max", PoolingKind.Max, h, 2);
        var one = Sum(name + ".1", Separable(name + ".1a", h, filters, 5, 2), Separable(name + ".1b", p, filters, 7, 2));
        var two = Sum(name + ".2", largest, Separable(name + ".2b", p, filters, 7, 2));
        var three = Sum(name + ".3", Pool(name + ".3a", PoolingKind.Average, h, 2), Separable(name + ".3b", p, filters, 5, 2));
        var four = Sum(name + ".4", Pool(name + ".4a", PoolingKind.Average, one, 1), two);
        var five = Sum(name + ".5", Separable(name + ".5a", one, filters, 3, 1), largest);
        return _b.Add(name + ".concat", new Concat(), two, three, four, five);
    }

    /// <summary>Brings the previous cell's tensor to this cell's size and width.</summary>
    private int Adjust(string name, int previous, int x, int filters)
    {
        if (!_b.ShapeOf(previous).SamePositions(_b.ShapeOf(x)))
            return FactorizedReduction(name, previous, filters);
        return _b.ChannelsOf(previous) == filters ? previous : Squeeze(name, previous, filters);
    }

    private int Squeeze(string name, int x, int filters) => _b.ConvBn(name, _b.Relu(name + ".relu", x), filters, 1);

    /// <summary>Halves a map without losing columns: even positions in one path, odd ones in the other, joined.</summary>
    private int FactorizedReduction(string name, int x, int filters)
    {
        x = _b.Relu(name + ".relu", x);
        var (height, width) = (_b.ShapeOf(x).Height, _b.ShapeOf(x).Width);
        var even = _b.AveragePool(name + ".even", x, 1, 2);
        even = _b.Add(name + ".even.conv", new Convolution(filters / 2, 1), even);
        var odd = _b.Add(name + ".shift", new Crop(height, width) { Top = 1, Left = 1 }, x);
        odd = _b.AveragePool(name + ".odd", odd, 1, 2);
        odd = _b.Add(name + ".odd.conv", new Convolution(filters / 2, 1), odd);
        return _b.Add(name + ".bn", new BatchNorm(), _b.Add(name + ".join", new Concat(), even, odd));
    }

    private int Separable(string name, int x, int filters, int kernel, int stride)
    {
        x = SeparableOnce(name + ".1", x, filters, kernel, stride);
        return SeparableOnce(name + ".2", x, filters, kernel, 1);
    }

    private int SeparableOnce(string name, int x, int filters, int kernel, int stride)
    {
        x = _b.Relu(name + ".relu", x);
        x = _b.Depthwise(name + ".depthwise", x, kernel, stride, Padding.Same(_b.ShapeOf(x), kernel, stride, 1));
        return _b.ConvBn(name + ".pointwise", x, filters, 1);
    }

    private int Pool(string name, PoolingKind function, int x, int stride) => _b.Add(
        name,
        new Pooling(function, 3) { Stride = stride, Padding = Padding.Same(_b.ShapeOf(x), 3, stride, 1), CountIncludePad = false },
        x);

    private int Sum(string name, int first, int second) => _b.Add(name, new Add(), first, second);
}
