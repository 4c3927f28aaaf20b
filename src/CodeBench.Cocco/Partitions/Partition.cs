using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>A partition scheme P (Cocco §4.1.1): every layer in one subgraph, subgraphs in an order in which they can run. Immutable.</summary>
public sealed class Partition
{
    private readonly int[][] _subgraphs;
    private readonly int[] _labels;

    private Partition(int[][] subgraphs, int count)
    {
        _subgraphs = subgraphs;
        _labels = new int[count];
        for (var group = 0; group < subgraphs.Length; group++)
        {
            foreach (var v in subgraphs[group])
                _labels[v] = group;
        }
    }

    /// <summary>Subgraphs in execution order, each an ascending list of layers.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Subgraphs => _subgraphs;

    /// <summary>P(v) for each layer.</summary>
    public IReadOnlyList<int> Labels => _labels;

    public int Count => _subgraphs.Length;

    /// <summary>Each layer on its own.</summary>
    public static Partition Singletons(PartitionGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return FromLabels([.. Enumerable.Range(0, graph.Count)]);
    }

    /// <summary>From P(v) for each layer; empty labels are skipped. Whether it is valid is for <see cref="PartitionInvariants"/> to say.</summary>
    public static Partition FromLabels(ReadOnlySpan<int> labels)
    {
        var groups = new SortedDictionary<int, List<int>>();
        for (var v = 0; v < labels.Length; v++)
        {
            if (!groups.TryGetValue(labels[v], out var group))
                groups[labels[v]] = group = [];
            group.Add(v);
        }
        return new Partition([.. groups.Values.Select(group => group.ToArray())], labels.Length);
    }

    /// <summary>From subgraphs in any order; they are put into an order in which they can run.</summary>
    /// <exception cref="ProblemException">A layer is missing or twice in it, a subgraph is disconnected, or no order exists.</exception>
    public static Partition FromSubgraphs(PartitionGraph graph, IEnumerable<IReadOnlyList<int>> subgraphs)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var labels = Enumerable.Repeat(-1, graph.Count).ToArray();
        var next = 0;
        foreach (var subgraph in subgraphs)
        {
            foreach (var v in subgraph)
            {
                if (v < 0 || v >= labels.Length || labels[v] >= 0)
                    throw new ProblemException(FormattableString.Invariant($"layer {v} is not a layer of {graph.Name} or is in two subgraphs"));
                labels[v] = next;
            }
            next++;
        }
        var missing = Array.IndexOf(labels, -1);
        if (missing >= 0)
            throw new ProblemException($"layer {graph.Layers[missing].Name} is in no subgraph");
        var wanted = labels.Distinct().Count();
        if (new PartitionRepair(graph).Normalise(labels, RandomStream.FromSeed(0)) != wanted)
            throw new ProblemException($"the subgraphs of {graph.Name} are not a partition that can run", "one is disconnected, or two wait for each other");
        return FromLabels(labels);
    }
}
