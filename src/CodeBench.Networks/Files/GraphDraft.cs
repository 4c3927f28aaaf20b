using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>
/// Turns nodes that name each other in any order into a <see cref="Network"/>, or lists unknown names, cycles and all else that is wrong.
/// </summary>
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
        var (order, cycle) = TopologicalOrder.Of(Sources(index));
        if (cycle is not null)
            Report(cycle[0], "it is part of a cycle", TopologicalOrder.Describe([.. cycle.Select(i => nodes[i].Name)]),
                "a network runs from its input to its output without loops");
        if (_problems.Count > earlier.Count)
            throw new ProblemException([.. _problems]);
        var b = NetworkBuilder.Start(name, input, earlier);
        var built = new Dictionary<string, int>(StringComparer.Ordinal) { [InputName] = b.Input };
        foreach (var i in order)
            built[nodes[i].Name] = b.AddFrom(nodes[i].Name, nodes[i].Operator, [.. nodes[i].Inputs.Select(n => built[n])], file,
                nodes[i].Line);
        return b.Build();
    }

    private Dictionary<string, int> Names()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal) { [InputName] = -1 };
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!index.TryAdd(nodes[i].Name, i))
                Report(i, "this name is used twice", null,
                    nodes[i].Name == InputName ? "'input' is the network's input" : "give every node a name of its own");
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

    private void Report(int node, string what, string? why, string? @try) =>
        _problems.Add(new Problem($"node '{nodes[node].Name}': {what}", why, @try, file, nodes[node].Line));
}
