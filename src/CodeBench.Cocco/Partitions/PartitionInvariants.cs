namespace CodeBench.Cocco;

/// <summary>What must hold after every search operator (Cocco §4.1.1).</summary>
public static class PartitionInvariants
{
    /// <summary>Each layer once; no layer before what it reads; every subgraph connected; every subgraph of several layers within the buffers.</summary>
    /// <param name="evaluator">The graph and the subgraph records.</param>
    /// <param name="partition">What to check.</param>
    /// <param name="model">Capacities; null: capacity is not checked.</param>
    /// <returns>One line for each breach; empty when all holds.</returns>
    public static IReadOnlyList<string> Check(SubgraphEvaluator evaluator, Partition partition, CostModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(partition);
        var graph = evaluator.Graph;
        var breaches = new List<string>();
        var seen = new int[graph.Count];
        foreach (var v in partition.Subgraphs.SelectMany(subgraph => subgraph))
            seen[v]++;
        for (var v = 0; v < graph.Count; v++)
        {
            if (seen[v] != 1)
                breaches.Add(FormattableString.Invariant($"layer {v} is in {seen[v]} subgraphs"));
            foreach (var input in graph.Layers[v].Inputs.Where(input => input.Tensor >= 0 && partition.Labels[input.Tensor] > partition.Labels[v]))
                breaches.Add(FormattableString.Invariant($"layer {v} runs before layer {input.Tensor}, which it reads"));
        }
        foreach (var (index, subgraph) in partition.Subgraphs.Index())
        {
            ref readonly var record = ref evaluator.Evaluate([.. subgraph]);
            if (!record.Connected)
                breaches.Add(FormattableString.Invariant($"subgraph {index} is not connected"));
            else if (model is not null && !model.Allows(in record))
                breaches.Add(FormattableString.Invariant($"subgraph {index} needs {record.ActivationBytes}+{record.WeightBytes} bytes"));
        }
        return breaches;
    }
}
