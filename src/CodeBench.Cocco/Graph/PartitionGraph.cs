using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>
/// The computation graph that Cocco partitions (§4.1.1): scheduled layers in topological order, each with one output tensor.
/// Immutable; stored as flat arrays so that the evaluator walks it without allocation.
/// </summary>
public sealed class PartitionGraph
{
    private readonly Layer[] _layers;
    private readonly Tensor[] _inputs;

    /// <exception cref="ProblemException">A layer reads a tensor that is not made before it, a name is used twice, or a size is not positive.</exception>
    public PartitionGraph(string name, IReadOnlyList<Tensor> inputs, IReadOnlyList<Layer> layers)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(layers);
        Name = name;
        _inputs = [.. inputs];
        _layers = [.. layers];
        GraphProblems.ThrowIfAny(name, _inputs, _layers);
        Tensors = [.. _layers.Select(layer => layer.Output), .. _inputs];
        (EdgeStart, Edges) = BuildEdges();
        (ConsumerStart, Consumers) = BuildConsumers();
        Weights = [.. _layers.Select(layer => layer.WeightBytes)];
    }

    /// <summary>The scheduled layers of a network; what is free is folded away, and <see cref="Layer.NetworkNodes"/> tells where.</summary>
    /// <exception cref="ProblemException">The network has no layer that costs anything.</exception>
    public static PartitionGraph From(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkFolding.Fold(network);
    }

    public string Name { get; }

    /// <summary>Layers in topological order.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>The network's inputs: tensors -1, -2, ...</summary>
    public IReadOnlyList<Tensor> Inputs => _inputs;

    public int Count => _layers.Length;

    /// <summary>Edges, those from the network's inputs included.</summary>
    public int EdgeCount => Edges.Length;

    /// <summary>Bytes of all weights.</summary>
    public long TotalWeightBytes => Weights.Sum();

    /// <summary>Slot t &lt; Count is the output of layer t; slot Count + k is network input -1-k.</summary>
    internal Tensor[] Tensors { get; }

    internal long[] Weights { get; }

    /// <summary>The edges into layer v are Edges[EdgeStart[v] .. EdgeStart[v + 1]).</summary>
    internal int[] EdgeStart { get; }

    internal GraphEdge[] Edges { get; }

    /// <summary>The layers that read slot t are Consumers[ConsumerStart[t] .. ConsumerStart[t + 1]), ascending, once for each edge.</summary>
    internal int[] ConsumerStart { get; }

    internal int[] Consumers { get; }

    /// <summary>The tensor that a <see cref="LayerInput"/> names.</summary>
    public Tensor TensorOf(int tensor) => Tensors[SlotOf(tensor)];

    /// <summary>The layers that read a tensor, ascending; a layer that reads it twice is listed twice.</summary>
    public IReadOnlyList<int> ConsumersOf(int tensor)
    {
        var slot = SlotOf(tensor);
        return new ArraySegment<int>(Consumers, ConsumerStart[slot], ConsumerStart[slot + 1] - ConsumerStart[slot]);
    }

    internal int SlotOf(int tensor) => tensor >= 0 ? tensor : _layers.Length - 1 - tensor;

    internal int TensorAt(int slot) => slot < _layers.Length ? slot : _layers.Length - 1 - slot;

    private (int[] Start, GraphEdge[] Edges) BuildEdges()
    {
        var start = new int[_layers.Length + 1];
        var edges = new List<GraphEdge>();
        for (var v = 0; v < _layers.Length; v++)
        {
            foreach (var input in _layers[v].Inputs)
                edges.Add(new GraphEdge(SlotOf(input.Tensor), input));
            start[v + 1] = edges.Count;
        }
        return (start, [.. edges]);
    }

    private (int[] Start, int[] Consumers) BuildConsumers()
    {
        var start = new int[Tensors.Length + 1];
        foreach (var edge in Edges)
            start[edge.Slot + 1]++;
        for (var slot = 0; slot < Tensors.Length; slot++)
            start[slot + 1] += start[slot];
        var consumers = new int[Edges.Length];
        var next = start.ToArray();
        for (var v = 0; v < _layers.Length; v++)
        {
            for (var e = EdgeStart[v]; e < EdgeStart[v + 1]; e++)
                consumers[next[Edges[e].Slot]++] = v;
        }
        return (start, consumers);
    }
}
