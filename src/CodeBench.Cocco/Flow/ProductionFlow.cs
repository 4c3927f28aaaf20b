namespace CodeBench.Cocco;

/// <summary>
/// The production-centric scheme that Cocco argues against (§3.1, Figure 4(a)): a fixed input tile is pushed forward, and what a
/// join cannot use yet has to be kept.
/// </summary>
public static class ProductionFlow
{
    /// <summary>What one layer or input holds along one axis.</summary>
    /// <param name="Tensor">Layer or network input.</param>
    /// <param name="Produced">Elements at hand after the input tile was pushed through.</param>
    /// <param name="Needed">Elements that the last layers really used.</param>
    public readonly record struct Holding(int Tensor, int Produced, int Needed)
    {
        /// <summary>Elements of a square tile that take up memory without being used: Figure 4's "extra data".</summary>
        public int ExtraSquare => Produced * Produced - Needed * Needed;
    }

    /// <summary>Pushes a tile of <paramref name="inputTile"/> rows of every outside tensor through a subgraph.</summary>
    /// <returns>One holding for each tensor, by tensor.</returns>
    public static IReadOnlyDictionary<int, Holding> Rows(PartitionGraph graph, IReadOnlyList<int> subgraph, int inputTile)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(subgraph);
        var inside = subgraph.ToHashSet();
        var produced = new SortedDictionary<int, int>();
        foreach (var v in subgraph.Order())
        {
            foreach (var input in graph.Layers[v].Inputs.Where(input => !inside.Contains(input.Tensor)))
                produced[input.Tensor] = Math.Min(inputTile, graph.TensorOf(input.Tensor).Height);
            produced[v] = graph.Layers[v].Inputs.Min(input => Makes(input.Rows, produced[input.Tensor], graph.TensorOf(input.Tensor).Height, graph.TensorOf(v).Height));
        }
        var needed = Needed(graph, subgraph, inside, produced);
        return produced.ToDictionary(entry => entry.Key, entry => new Holding(entry.Key, entry.Value, needed[entry.Key]));
    }

    private static Dictionary<int, int> Needed(PartitionGraph graph, IReadOnlyList<int> subgraph, HashSet<int> inside, SortedDictionary<int, int> produced)
    {
        var needed = produced.Keys.ToDictionary(tensor => tensor, tensor => graph.ConsumersOf(tensor).Any(inside.Contains) ? 0 : produced[tensor]);
        foreach (var v in subgraph.OrderDescending())
        {
            foreach (var input in graph.Layers[v].Inputs)
                needed[input.Tensor] = Math.Max(needed[input.Tensor], Math.Min(produced[input.Tensor], Uses(input.Rows, needed[v], produced[input.Tensor])));
        }
        return needed;
    }

    private static int Makes(AxisWindow window, int held, int length, int outputLength)
    {
        if (held >= length)
            return outputLength;
        return window.Full || held < window.Kernel ? 0 : Math.Min(outputLength, (held - window.Kernel) * window.StrideDivisor / window.Stride + window.StrideDivisor);
    }

    private static int Uses(AxisWindow window, int made, int held)
    {
        if (window.Full)
            return held;
        return made == 0 ? 0 : window.Kernel + (made - 1) * window.Stride / window.StrideDivisor;
    }
}
