using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

/// <summary>Small graphs made by hand or at random.</summary>
internal static class HandGraph
{
    public static Layer Layer(string name, Tensor output, long weights, params LayerInput[] inputs) =>
        new(name, LayerKind.Convolution, output, weights, 1000, 1000, inputs);

    /// <summary>A random graph of square convolutions, pools and sums with strides 1 and 2; shapes match on all paths.</summary>
    public static PartitionGraph Random(RandomStream random, int count)
    {
        var layers = new List<Layer>();
        var input = new Tensor(random.NextInt(1, 20), 32, 32);
        for (var v = 0; v < count; v++)
            layers.Add(RandomLayer(random, v, layers, input));
        return new PartitionGraph("random", [input], layers);
    }

    private static Layer RandomLayer(RandomStream random, int v, List<Layer> layers, Tensor input)
    {
        var first = Source(random, v);
        var shape = first < 0 ? input : layers[first].Output;
        var stride = shape.Height > 8 && random.NextBool(0.2) ? 2 : 1;
        var sources = new List<int> { first };
        for (var extra = 0; extra < 2; extra++)
        {
            var other = Source(random, v);
            var otherShape = other < 0 ? input : layers[other].Output;
            if (otherShape.Height == shape.Height && !sources.Contains(other) && random.NextBool(0.6))
                sources.Add(other);
        }
        var channels = random.NextInt(1, 40);
        var output = new Tensor(channels, shape.Height / stride, shape.Width / stride);
        var kernel = random.NextInt(1, 4);
        var full = random.NextBool(0.05);
        var inputs = sources.Select(source => full ? LayerInput.Whole(source) : LayerInput.Square(source, AxisWindow.Sliding(kernel, stride))).ToList();
        return new Layer(FormattableString.Invariant($"n{v}"), random.NextBool(0.3) ? LayerKind.Elementwise : LayerKind.Convolution, output, random.NextInt(0, 20000), random.NextInt(100, 100000), 1000, inputs);
    }

    private static int Source(RandomStream random, int v) => v == 0 || random.NextBool(0.1) ? -1 : Math.Max(0, v - 1 - random.NextInt(Math.Min(v, 4)));
}
