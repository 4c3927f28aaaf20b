namespace CodeBench.Networks;

/// <summary>Orders nodes that name each other in any order.</summary>
internal static class TopologicalOrder
{
    /// <summary>
    /// Kahn's order of nodes 0..n-1, each after those it reads; among the nodes that are ready, the first goes first. Where there is a
    /// cycle, the order is short and <c>Cycle</c> holds the nodes of one, in the direction of the edges.
    /// </summary>
    /// <param name="sources">For each node the nodes it reads.</param>
    internal static (List<int> Order, List<int>? Cycle) Of(IReadOnlyList<IReadOnlyList<int>> sources)
    {
        var waiting = new int[sources.Count];
        var readers = new List<int>[sources.Count];
        for (var i = 0; i < sources.Count; i++)
            readers[i] = [];
        for (var i = 0; i < sources.Count; i++)
        {
            waiting[i] = sources[i].Count;
            foreach (var source in sources[i])
                readers[source].Add(i);
        }
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, sources.Count).Where(i => waiting[i] == 0).Select(i => (i, i)));
        var order = new List<int>(sources.Count);
        while (ready.TryDequeue(out var i, out _))
        {
            order.Add(i);
            foreach (var reader in readers[i])
            {
                if (--waiting[reader] == 0)
                    ready.Enqueue(reader, reader);
            }
        }
        return (order, order.Count < sources.Count ? FindCycle(sources, waiting) : null);
    }

    /// <summary>"a -> b -> c -> a", shortened in the middle when it is long.</summary>
    internal static string Describe(IReadOnlyList<string> cycle)
    {
        IReadOnlyList<string> shown = cycle.Count <= 8 ? cycle : [.. cycle.Take(6), "...", cycle[^1]];
        return string.Join(" -> ", [.. shown, cycle[0]]);
    }

    /// <summary>Walks back through nodes that still wait until one comes again.</summary>
    private static List<int> FindCycle(IReadOnlyList<IReadOnlyList<int>> sources, int[] waiting)
    {
        var seen = new Dictionary<int, int>();
        var path = new List<int>();
        var at = Array.FindIndex(waiting, w => w > 0);
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = sources[at].First(s => waiting[s] > 0);
        }
        path.RemoveRange(0, seen[at]);
        path.Reverse();
        return path;
    }
}
