using System.Globalization;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>
/// Turns a <see cref="Network"/> into scheduled layers (Cocco §5.1.1). Free, hence folded: normalisations, activations, drop-out, flattening,
/// cropping, channel shuffling, a classifier's soft-max, concatenation (its consumer reads several producers) and pooling that changes nothing.
/// Two equal poolings of the same node are computed once. Depth is stored with the channels.
/// </summary>
internal sealed class NetworkFolding
{
    private readonly Network _network;
    private readonly List<Layer> _layers = [];
    private readonly List<List<int>> _nodesOfLayer = [];
    private readonly int[][] _views;
    private readonly Dictionary<string, int> _poolings = new(StringComparer.Ordinal);

    private NetworkFolding(Network network)
    {
        _network = network;
        _views = new int[network.Nodes.Count][];
    }

    /// <exception cref="ProblemException">The network has no layer that costs anything.</exception>
    public static PartitionGraph Fold(Network network)
    {
        var folding = new NetworkFolding(network);
        foreach (var node in network.Nodes)
            folding._views[node.Index] = folding.View(node);
        return new PartitionGraph(network.Name, [Shape(network.InputShape)], [.. folding._layers.Select((layer, v) => layer with { NetworkNodes = folding._nodesOfLayer[v] })]);
    }

    /// <summary>The tensors that hold a node's output.</summary>
    private int[] View(Node node) => node.Operator switch
    {
        Input => [-1],
        Concat => [.. node.Inputs.SelectMany(input => _views[input])],
        BatchNorm or LayerNorm or Activation or Dropout or Flatten or Crop or ChannelShuffle => Through(node),
        Softmax when node.Output.IsFlat => Through(node),
        AdaptivePooling when node.Output == node.InputShapes[0] => Through(node),
        Pooling or GlobalPooling or AdaptivePooling => [Pool(node)],
        _ => [AddLayer(node)],
    };

    private int[] Through(Node node)
    {
        var view = _views[node.Inputs[0]];
        if (view is [>= 0])
            _nodesOfLayer[view[0]].Add(node.Index);
        return view;
    }

    private int Pool(Node node)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{node.Operator.Describe()} of {node.Inputs[0]}");
        if (_poolings.TryGetValue(key, out var layer))
            _nodesOfLayer[layer].Add(node.Index);
        else
            _poolings[key] = layer = AddLayer(node);
        return layer;
    }

    private int AddLayer(Node node)
    {
        var work = LayerWork.Of(node);
        var inputs = new List<LayerInput>();
        for (var operand = 0; operand < node.Inputs.Count; operand++)
        {
            foreach (var tensor in _views[node.Inputs[operand]])
                inputs.Add(Edge(node, operand, tensor));
        }
        _layers.Add(new Layer(node.Name, work.Kind, Shape(node.Output), node.Weights, work.Operations, work.PaddedOperations, inputs));
        _nodesOfLayer.Add([node.Index]);
        return _layers.Count - 1;
    }

    /// <summary>A tensor that was flattened, or that scales another as a vector, is needed whole.</summary>
    private LayerInput Edge(Node node, int operand, int tensor)
    {
        var stored = tensor < 0 ? Shape(_network.InputShape) : _layers[tensor].Output;
        var seen = node.InputShapes[operand];
        var flattened = seen.IsFlat && stored.Height * stored.Width > 1;
        var broadcast = seen.IsFlat && !node.Output.IsFlat && node.Operator is Multiply;
        return flattened || broadcast ? LayerInput.Whole(tensor) : LayerWindows.Of(node, operand, tensor);
    }

    private static Tensor Shape(TensorShape shape) => new(shape.Channels * shape.Depth, shape.Height, shape.Width);
}
