using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>
/// External traffic of a partition, for each node of the network that it was made from: what another simulator of the same network needs to
/// replace its own off-chip counts. Node i of the network has Inputs[i] + Outputs[i] + Weights[i] bytes; folded nodes have none.
/// </summary>
/// <param name="Inputs">Activations read from external memory by a node; the first reader inside a subgraph pays.</param>
/// <param name="Outputs">Activations that a node writes to external memory.</param>
/// <param name="Weights">Weights read.</param>
public sealed record LayerTraffic(long[] Inputs, long[] Outputs, long[] Weights)
{
    public long TotalBytes => Inputs.Sum() + Outputs.Sum() + Weights.Sum();

    /// <summary>Traffic of the batch by network node.</summary>
    /// <param name="network">The network of the evaluator's graph.</param>
    /// <param name="evaluator">Its graph must come from <see cref="PartitionGraph.From"/>.</param>
    /// <param name="model">Capacities and batch.</param>
    /// <param name="partition">The partition.</param>
    public static LayerTraffic Of(Network network, SubgraphEvaluator evaluator, CostModel model, Partition partition)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(partition);
        var traffic = new LayerTraffic(new long[network.Nodes.Count], new long[network.Nodes.Count], new long[network.Nodes.Count]);
        foreach (var subgraph in partition.Subgraphs)
            traffic.Add(evaluator, model, subgraph, partition.Labels);
        return traffic;
    }

    private void Add(SubgraphEvaluator evaluator, CostModel model, IReadOnlyList<int> subgraph, IReadOnlyList<int> labels)
    {
        var graph = evaluator.Graph;
        ref readonly var record = ref evaluator.Evaluate([.. subgraph]);
        var (inputs, weights) = model.Reads(in record);
        var inputPasses = record.InputBytes == 0 ? 0 : inputs / record.InputBytes;
        var weightPasses = record.WeightBytes == 0 ? 0 : weights / record.WeightBytes;
        var loaded = new HashSet<int>();
        foreach (var v in subgraph)
        {
            var layer = graph.Layers[v];
            var node = layer.NetworkNodes[0];
            Weights[node] += weightPasses * layer.WeightBytes;
            foreach (var input in layer.Inputs)
            {
                if ((input.Tensor < 0 || labels[input.Tensor] != labels[v]) && loaded.Add(input.Tensor))
                    Inputs[node] += inputPasses * graph.TensorOf(input.Tensor).Bytes;
            }
            var consumers = graph.ConsumersOf(v);
            if (consumers.Count == 0 || consumers.Any(consumer => labels[consumer] != labels[v]))
                Outputs[node] += model.Settings.Batch * layer.Output.Bytes;
        }
    }
}
