namespace CodeBench.Networks.Tests;

/// <summary>
/// The zoo counted as Cocco's prototype counted its graphs (golden "networks"): a node is a convolution, linear, matmul, pooling, sum or
/// attention softmax; everything else is folded, so an edge runs from the next counted producer. Bytes are elements.
/// </summary>
public sealed class CoccoCountTests
{
    [Theory]
    [InlineData("vgg16", 21, 21, 15470.26, 0.0, 138.3441, 15.087, 15.237)]
    [InlineData("resnet50", 72, 88, 4089.18, 0.0, 25.5029, 16.837, 22.606)]
    [InlineData("resnet152", 208, 258, 11513.63, 0.0, 60.0404, 35.904, 49.3)]
    [InlineData("resnet50-v1", 72, 88, 3857.97, 0.0, 25.5029, 16.31, 22.079)]
    [InlineData("resnet152-v1", 208, 258, 11282.42, 0.0, 60.0404, 35.377, 48.773)]
    [InlineData("googlenet", 72, 153, 1582.67, 0.0, 6.9903, 4.646, 7.589)]
    [InlineData("transformer", 180, 246, 5939.13, 0.0, 44.0402, 16.515, 20.84)]
    [InlineData("gpt1", 132, 180, 48318.38, 0.0, 84.9347, 132.121, 150.995)]
    [InlineData("randwire-a", 257, 384, 581.24, 29.65, 5.6259, 9.643, 15.617)]
    [InlineData("randwire-b", 294, 439, 4015.41, 122.63, 32.7648, 38.466, 59.882)]
    [InlineData("nasnet-a-large", 657, 998, 23800.56, 695.31, 88.5461, 121.306, 194.762)]
    [InlineData("nasnet-a-mobile", 483, 734, 557.7, 61.56, 5.2493, 10.613, 17.688)]
    public void Nodes_edges_macs_weights_and_maps_equal_the_golden(
        string name, int nodes, int edges, double megaMacs, double depthwise, double megaWeights, double outputs, double inputs)
    {
        var net = Zoo.Create(name);
        var counted = net.Nodes.Where(IsCounted).ToList();
        var producers = Producers(net);

        Assert.Equal(nodes, counted.Count);
        Assert.Equal(megaMacs, net.Macs / 1e6, 2);
        Assert.Equal(depthwise, counted.Where(IsDepthwise).Sum(n => n.Macs) / 1e6, 2);
        Assert.Equal(megaWeights, net.Weights / 1e6, 4);
        Assert.Equal(outputs, counted.Sum(n => n.Output.Elements) / 1e6, 3);
        Assert.Equal((edges, inputs),
            (counted.Sum(n => producers[n.Index].Count),
            Math.Round(counted.Sum(n => producers[n.Index].Sum(p => net.Nodes[p].Output.Elements)) / 1e6, 3)));
    }

    private static bool IsCounted(Node node) =>
        node.Operator is Convolution or Linear or MatMul or Pooling or GlobalPooling or Add or Softmax;

    private static bool IsDepthwise(Node node) => node.Operator is Convolution { Groups: > 1 } c && c.Groups == c.OutChannels;

    /// <summary>For each node the counted tensors (or the network's input, 0) that it reads.</summary>
    private static List<int>[] Producers(Network net)
    {
        var producers = new List<int>[net.Nodes.Count];
        foreach (var node in net.Nodes)
            producers[node.Index] = [.. node.Inputs.SelectMany(i => i == 0 || IsCounted(net.Nodes[i]) ? [i] : producers[i])];
        return producers;
    }
}
