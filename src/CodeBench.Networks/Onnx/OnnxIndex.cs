using CodeBench.Networks.OnnxFormat;

namespace CodeBench.Networks;

/// <summary>Who writes and who reads each tensor of an ONNX graph, and what the file holds as constants.</summary>
internal sealed class OnnxIndex
{
    private readonly Dictionary<string, (int First, int Count)> _readers = new(StringComparer.Ordinal);

    internal OnnxIndex(GraphProto graph)
    {
        Graph = graph;
        foreach (var tensor in graph.Initializer)
            Constants.TryAdd(tensor.Name, new OnnxConstant(tensor));
        for (var i = 0; i < graph.Node.Count; i++)
        {
            var node = graph.Node[i];
            if (node is { OpType: "Constant", Output.Count: 1 } && node.Attribute.FirstOrDefault(a => a.Name == "value")?.T is { } value)
                Constants.TryAdd(node.Output[0], new OnnxConstant(value));
            foreach (var input in node.Input.Where(n => n.Length > 0))
                _readers[input] = _readers.TryGetValue(input, out var seen) ? (seen.First, seen.Count + 1) : (i, 1);
            foreach (var output in node.Output.Where(n => n.Length > 0))
            {
                if (!Producers.TryAdd(output, i))
                    WrittenTwice.Add((output, Producers[output], i));
            }
        }
        foreach (var output in graph.Output)
            _readers[output.Name] = _readers.TryGetValue(output.Name, out var seen) ? (seen.First, seen.Count + 1) : (-1, 1);
    }

    internal GraphProto Graph { get; }

    /// <summary>Initializers, and the values of Constant nodes, by the name of their tensor.</summary>
    internal Dictionary<string, OnnxConstant> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Which node writes a tensor.</summary>
    internal Dictionary<string, int> Producers { get; } = new(StringComparer.Ordinal);

    /// <summary>Tensors with two writers, which ONNX forbids.</summary>
    internal List<(string Tensor, int First, int Second)> WrittenTwice { get; } = [];

    /// <summary>How often a tensor is read, by nodes and as an output of the graph.</summary>
    internal int Readers(string tensor) => _readers.TryGetValue(tensor, out var readers) ? readers.Count : 0;

    /// <summary>The node that alone reads this node's one output, or null.</summary>
    internal NodeProto? OnlyReader(NodeProto node) =>
        node.Output.Count == 1 && _readers.TryGetValue(node.Output[0], out var readers) && readers is { Count: 1, First: >= 0 }
            ? Graph.Node[readers.First]
            : null;

    /// <summary>The node that writes the first operand, or null.</summary>
    internal NodeProto? Producer(NodeProto node) =>
        node.Input.Count > 0 && Producers.TryGetValue(node.Input[0], out var index) ? Graph.Node[index] : null;

    /// <summary>For each node the nodes that it reads.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Sources() =>
        [.. Graph.Node.Select(n => (IReadOnlyList<int>)[.. n.Input.Where(Producers.ContainsKey).Select(i => Producers[i])])];

    /// <summary>For each node whether an output of the graph depends on it.</summary>
    internal bool[] Needed()
    {
        var needed = new bool[Graph.Node.Count];
        var open = new Stack<string>(Graph.Output.Select(o => o.Name));
        while (open.TryPop(out var tensor))
        {
            if (!Producers.TryGetValue(tensor, out var node) || needed[node])
                continue;
            needed[node] = true;
            foreach (var input in Graph.Node[node].Input)
                open.Push(input);
        }
        return needed;
    }
}
