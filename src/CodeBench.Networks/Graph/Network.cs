namespace CodeBench.Networks;

/// <summary>
/// A network as everyone here reads it: typed operators in topological order with inferred shapes. One input (node 0), one output.
/// Immutable and valid: only <see cref="NetworkBuilder.Build"/> makes it.
/// </summary>
public sealed class Network
{
    private readonly int[][] _consumers;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<IReadOnlyDictionary<string, Node>> _byName;

    internal Network(string name, IReadOnlyList<Node> nodes)
    {
        Name = name;
        Nodes = nodes;
        _consumers = FindConsumers(nodes);
        foreach (var node in nodes)
        {
            Macs += node.Macs;
            Weights += node.Weights;
            Parameters += node.Parameters;
        }
        _fingerprint = new(() => NetworkFingerprint.Of(this));
        _byName = new(() => nodes.ToDictionary(n => n.Name, StringComparer.Ordinal));
    }

    public string Name { get; }

    /// <summary>Every node, inputs before consumers. <c>Nodes[0]</c> is the <see cref="Input"/>, the last one is the output.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    public TensorShape InputShape => Nodes[0].Output;

    /// <summary>The node that nobody reads.</summary>
    public Node OutputNode => Nodes[^1];

    public TensorShape OutputShape => OutputNode.Output;

    /// <summary>Multiply-accumulates per image (see <see cref="Node.Macs"/>).</summary>
    public long Macs { get; }

    /// <summary>Convolution and linear kernels, without biases and normalisations.</summary>
    public long Weights { get; }

    /// <summary>All trainable numbers, as torch counts them.</summary>
    public long Parameters { get; }

    /// <summary>Bytes of all tensors that the nodes write for one image; the network's input is not counted.</summary>
    public long ActivationBytes(int bytesPerElement = 1)
    {
        long elements = 0;
        for (var i = 1; i < Nodes.Count; i++)
            elements += Nodes[i].Output.Elements;
        return elements * bytesPerElement;
    }

    /// <summary>Indices of the nodes that read <paramref name="node"/>, ascending, each once. O(1).</summary>
    public IReadOnlyList<int> Consumers(int node) => _consumers[node];

    /// <summary>The node with this name, or null.</summary>
    public Node? Find(string name) => _byName.Value.GetValueOrDefault(name);

    /// <summary>
    /// A hash (SHA-256, 64 hex digits) of the operators, their order and edges and the input shape; names do not count. Equal fingerprints
    /// mean the same computation graph, so results for one network may be shared.
    /// </summary>
    public string Fingerprint => _fingerprint.Value;

    public override string ToString() => Name;

    private static int[][] FindConsumers(IReadOnlyList<Node> nodes)
    {
        var lists = new List<int>[nodes.Count];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        foreach (var node in nodes)
        {
            foreach (var input in node.Inputs)
            {
                if (lists[input].Count == 0 || lists[input][^1] != node.Index)
                    lists[input].Add(node.Index);
            }
        }
        return [.. lists.Select(l => l.ToArray())];
    }
}
