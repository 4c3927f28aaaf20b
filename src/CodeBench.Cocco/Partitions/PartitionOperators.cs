using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Cocco's operators on a labelling (§4.4, Figure 9). They may leave groups disconnected or in a cycle; <see cref="PartitionRepair"/> follows.
/// Labels stay in [0, layers).
/// </summary>
internal sealed class PartitionOperators(PartitionGraph graph)
{
    private const int Attempts = 8;
    private readonly GroupSlices _dad = new(graph);
    private readonly GroupSlices _mom = new(graph);

    /// <summary>Random initialisation (§4.4.1): in topological order, each layer joins its latest producer's subgraph or opens a new one.</summary>
    public void Randomise(Span<int> labels, RandomStream random)
    {
        var next = 0;
        for (var v = 0; v < labels.Length; v++)
        {
            var latest = -1;
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                if (graph.Edges[e].Slot < labels.Length)
                    latest = Math.Max(latest, labels[graph.Edges[e].Slot]);
            }
            labels[v] = latest >= 0 && random.NextBool() ? latest : next++;
        }
    }

    /// <summary>Crossover (§4.4.2): each layer that is still undecided picks a parent and takes over the whole subgraph.</summary>
    public void Cross(ReadOnlySpan<int> dad, ReadOnlySpan<int> mom, Span<int> child, RandomStream random)
    {
        _dad.Load(dad);
        _mom.Load(mom);
        child.Fill(-1);
        var next = 0;
        for (var v = 0; v < child.Length; v++)
        {
            if (child[v] >= 0)
                continue;
            var parent = random.NextBool() ? _dad : _mom;
            Inherit(child, parent[parent.Group[v]], ref next, random);
        }
    }

    /// <summary>Takes over one parent's subgraph: its undecided layers form a new subgraph, or join that of one of its decided layers.</summary>
    internal static void Inherit(Span<int> child, ReadOnlySpan<int> subgraph, ref int next, RandomStream random)
    {
        var decided = 0;
        foreach (var v in subgraph)
            decided += child[v] >= 0 ? 1 : 0;
        var label = next;
        if (decided > 0 && random.NextBool())
            label = NthDecided(child, subgraph, random.NextInt(decided));
        else
            next++;
        foreach (var v in subgraph)
        {
            if (child[v] < 0)
                child[v] = label;
        }
    }

    /// <summary>modify-node (Figure 9(c)): a layer moves to a neighbour's subgraph or to a new one.</summary>
    public void ModifyNode(Span<int> labels, int groups, RandomStream random)
    {
        var v = random.NextInt(labels.Length);
        var producers = graph.EdgeStart[v + 1] - graph.EdgeStart[v];
        var consumers = graph.ConsumerStart[v + 1] - graph.ConsumerStart[v];
        var pick = random.NextInt(producers + consumers + 1);
        if (pick < producers && graph.Edges[graph.EdgeStart[v] + pick].Slot is var u && u < labels.Length)
            labels[v] = labels[u];
        else if (pick >= producers && pick < producers + consumers)
            labels[v] = labels[graph.Consumers[graph.ConsumerStart[v] + pick - producers]];
        else if (groups < labels.Length)
            labels[v] = groups;
    }

    /// <summary>split-subgraph (Figure 9(d)): the layers of a random subgraph behind a random topological position leave it.</summary>
    public void Split(Span<int> labels, int groups, RandomStream random)
    {
        for (var attempt = 0; attempt < Attempts && groups < labels.Length; attempt++)
        {
            var label = labels[random.NextInt(labels.Length)];
            var size = labels.Count(label);
            if (size < 2)
                continue;
            var keep = random.NextInt(1, size);
            for (var v = 0; v < labels.Length; v++)
            {
                if (labels[v] == label && keep-- <= 0)
                    labels[v] = groups;
            }
            return;
        }
    }

    /// <summary>merge-subgraph (Figure 9(e)): two subgraphs that an edge joins become one.</summary>
    public void Merge(Span<int> labels, RandomStream random)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var v = random.NextInt(labels.Length);
            var producers = graph.EdgeStart[v + 1] - graph.EdgeStart[v];
            var u = graph.Edges[graph.EdgeStart[v] + random.NextInt(producers)].Slot;
            if (u >= labels.Length || labels[u] == labels[v])
                continue;
            labels.Replace(labels[v], labels[u]);
            return;
        }
    }

    private static int NthDecided(Span<int> child, ReadOnlySpan<int> subgraph, int pick)
    {
        foreach (var v in subgraph)
        {
            if (child[v] >= 0 && pick-- == 0)
                return child[v];
        }
        throw new InvalidOperationException("fewer decided layers than counted");
    }
}
