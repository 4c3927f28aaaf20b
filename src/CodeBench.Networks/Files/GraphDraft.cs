using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>Turns nodes that name each other in any order into a <see cref="Network"/>, or lists unknown names, cycles and all else that is wrong.</summary>
internal sealed class GraphDraft(string name, TensorShape? input, IReadOnlyList<NodeDraft> nodes, string? file)
{
    private readonly List<Problem> _problems = [];

    /// <summary>The network's input under its own name.</summary>
    internal const string InputName = "input";

    /// <param name="earlier">Problems that the reader of the file found already; they are thrown together with those found here.</param>
    /// <exception cref="ProblemException">With everything that is wrong.</exception>
    internal Network Build(IReadOnlyList<Problem> earlier)
    {
        _problems.AddRange(earlier);
        var index = Names();
        var order = Order(Sources(index));
        if (_problems.Count > earlier.Count)
            throw new ProblemException([.. _problems]);
        var b = NetworkBuilder.Start(name, input, earlier);
        var built = new Dictionary<string, int>(StringComparer.Ordinal) { [InputName] = b.Input };
        foreach (var i in order)
            built[nodes[i].Name] = b.AddFrom(nodes[i].Name, nodes[i].Operator, [.. nodes[i].Inputs.Select(n => built[n])], file, nodes[i].Line);
        return b.Build();
    }

    private Dictionary<string, int> Names()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal) { [InputName] = -1 };
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!index.TryAdd(nodes[i].Name, i))
                Report(i, "this name is used twice", null, nodes[i].Name == InputName ? "'input' is the network's input" : "give every node a name of its own");
        }
        return index;
    }

    /// <summary>For each node the positions of the nodes it reads (the network's input left out).</summary>
    private List<int>[] Sources(Dictionary<string, int> index)
    {
        var sources = new List<int>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            sources[i] = [];
            foreach (var source in nodes[i].Inputs)
            {
                if (!index.TryGetValue(source, out var position))
                    Report(i, $"it reads '{source}', and there is no such node", null, Suggestions.DidYouMean(source, index.Keys));
                else if (position >= 0)
                    sources[i].Add(position);
            }
        }
        return sources;
    }

    /// <summary>Kahn's topological order; among the nodes that are ready, the first in the file goes first.</summary>
    private List<int> Order(List<int>[] sources)
    {
        var waiting = new int[nodes.Count];
        var readers = new List<int>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
            readers[i] = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            waiting[i] = sources[i].Count;
            foreach (var source in sources[i])
                readers[source].Add(i);
        }
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, nodes.Count).Where(i => waiting[i] == 0).Select(i => (i, i)));
        var order = new List<int>(nodes.Count);
        while (ready.TryDequeue(out var i, out _))
        {
            order.Add(i);
            foreach (var reader in readers[i])
            {
                if (--waiting[reader] == 0)
                    ready.Enqueue(reader, reader);
            }
        }
        if (order.Count < nodes.Count)
            ReportCycle(sources, waiting);
        return order;
    }

    /// <summary>Walks back through nodes that still wait until one comes again: that is a cycle.</summary>
    private void ReportCycle(List<int>[] sources, int[] waiting)
    {
        var seen = new Dictionary<int, int>();
        var path = new List<int>();
        var at = Array.FindIndex(waiting, w => w > 0);
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = sources[at].First(s => waiting[s] > 0);
        }
        var cycle = path.Skip(seen[at]).Reverse().Select(i => nodes[i].Name).ToList();
        var shown = cycle.Count <= 8 ? cycle : [.. cycle.Take(7), "...", cycle[^1]];
        Report(at, "it is part of a cycle", string.Join(" -> ", [.. shown, cycle[0]]), "a network runs from its input to its output without loops");
    }

    private void Report(int node, string what, string? why, string? @try) =>
        _problems.Add(new Problem($"node '{nodes[node].Name}': {what}", why, @try, file, nodes[node].Line));
}
