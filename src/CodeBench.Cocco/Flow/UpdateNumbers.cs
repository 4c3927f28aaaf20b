using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Stage 3 of the flow: the smallest whole numbers of updates that balance production and consumption (Cocco §3.1: "the unique co-prime one").</summary>
internal static class UpdateNumbers
{
    /// <param name="balances">For each edge u->v: upd(v)/upd(u).</param>
    /// <param name="tensors">All tensors; those without an equation are updated once.</param>
    /// <param name="graph">Named in problems.</param>
    /// <exception cref="ProblemException">Two paths between the same tensors ask for different numbers.</exception>
    public static IReadOnlyDictionary<int, long> Solve(
        IEnumerable<(int Producer, int Consumer, Fraction Ratio)> balances, IReadOnlyList<int> tensors, string graph)
    {
        var neighbours = tensors.ToDictionary(tensor => tensor, _ => new List<(int Other, Fraction Ratio)>());
        foreach (var (producer, consumer, ratio) in balances)
        {
            neighbours[producer].Add((consumer, ratio));
            neighbours[consumer].Add((producer, new Fraction(1) / ratio));
        }
        var updates = new Dictionary<int, long>();
        foreach (var tensor in tensors.Where(tensor => !updates.ContainsKey(tensor)))
            SolveComponent(tensor, neighbours, updates, graph);
        return updates;
    }

    private static void SolveComponent(int start, Dictionary<int, List<(int Other, Fraction Ratio)>> neighbours, Dictionary<int, long> updates, string graph)
    {
        var relative = new Dictionary<int, Fraction> { [start] = new(1) };
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var tensor))
        {
            foreach (var (other, ratio) in neighbours[tensor])
            {
                var value = relative[tensor] * ratio;
                if (relative.TryAdd(other, value))
                    open.Enqueue(other);
                else if (relative[other] != value)
                    throw new ProblemException($"the shapes of graph {graph} do not match", "two paths that meet have different strides in total", "check the strides of both branches");
            }
        }
        var unit = relative.Values.Aggregate(Fraction.Gcd);
        foreach (var (tensor, value) in relative)
            updates[tensor] = (value / unit).Numerator;
    }
}
