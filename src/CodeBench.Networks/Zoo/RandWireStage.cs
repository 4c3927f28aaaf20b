using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>The random graph of one RandWire stage: a DAG of nodes 0..Nodes-1 whose edges all point to a larger number.</summary>
/// <param name="Nodes">Number of nodes.</param>
/// <param name="Edges">Directed edges, each once.</param>
public sealed record RandWireStage(int Nodes, IReadOnlyList<(int From, int To)> Edges)
{
    /// <summary>Reads "0-4 0-6 1-4": the edges, separated by blanks.</summary>
    /// <exception cref="ProblemException">With every malformed, backward, repeated or out-of-range edge.</exception>
    public static RandWireStage Parse(int nodes, string edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var problems = new List<Problem>();
        var parsed = new List<(int, int)>();
        foreach (var text in edges.Split((char[])[' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Split('-') is [var a, var b]
                && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                && from < to && to < nodes && !parsed.Contains((from, to)))
                parsed.Add((from, to));
            else
                problems.Add(new Problem($"edge '{text}' is not valid", string.Create(CultureInfo.InvariantCulture,
                    $"an edge is from-to with from < to < {nodes}, and no edge comes twice")));
        }
        if (nodes < 1)
            problems.Add(new Problem("a RandWire stage needs at least one node"));
        return problems.Count > 0 ? throw new ProblemException(problems) : new RandWireStage(nodes, parsed);
    }

    /// <summary>
    /// Watts-Strogatz small world: a ring where each node joins its <paramref name="neighbours"/>/2 next ones; round by round, each such
    /// edge (v, v+i) is moved with probability <paramref name="rewiring"/> to a uniform node that is neither v nor a neighbour of v. Edges
    /// point from the smaller to the larger index (Xie et al. 2019, §3.3 and §3.4).
    /// </summary>
    public static RandWireStage WattsStrogatz(int nodes, int neighbours, double rewiring, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (neighbours < 2 || neighbours % 2 != 0 || neighbours >= nodes || !(rewiring >= 0 && rewiring <= 1))
            throw new ProblemException(Invariant($"no Watts-Strogatz graph has N = {nodes}, K = {neighbours}, P = {rewiring}"),
                "K must be even, at least 2 and below N, and P between 0 and 1");
        var joined = new bool[nodes, nodes];
        for (var i = 1; i <= neighbours / 2; i++)
        {
            for (var v = 0; v < nodes; v++)
                Join(joined, v, (v + i) % nodes, true);
        }
        for (var i = 1; i <= neighbours / 2; i++)
        {
            for (var v = 0; v < nodes; v++)
                Rewire(joined, v, (v + i) % nodes, rewiring, random);
        }
        return new RandWireStage(nodes,
            [.. from u in Enumerable.Range(0, nodes) from v in Enumerable.Range(0, nodes) where u < v && joined[u, v] select (u, v)]);
    }

    private static void Rewire(bool[,] joined, int v, int old, double probability, RandomStream random)
    {
        if (!random.NextBool(probability) || !joined[v, old])
            return;
        int[] free = [.. Enumerable.Range(0, joined.GetLength(0)).Where(w => w != v && !joined[v, w])];
        if (free.Length == 0)
            return;
        Join(joined, v, old, false);
        Join(joined, v, random.Choose(free), true);
    }

    private static void Join(bool[,] joined, int u, int v, bool value) => (joined[u, v], joined[v, u]) = (value, value);
}
