using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Beyond the paper: the front of capacity against energy in one run, instead of one run for each alpha. The grid is walked from small to large; a
/// partition that fits a capacity fits every larger one, so each search starts from its smaller neighbour and cost never rises. Formula 2's best point
/// for any alpha can be read off.
/// </summary>
public static class CapacityTradeOff
{
    /// <param name="evaluator">Graph and records; one cache serves all capacities.</param>
    /// <param name="settings">Its metric is the second objective (energy unless it is ema or latency).</param>
    /// <param name="grid">Capacities.</param>
    /// <param name="random">Every random choice.</param>
    /// <param name="moves">Local-search moves for each capacity.</param>
    /// <returns>For every capacity the best partition found, in grid order: activations outer, weights inner.</returns>
    public static IReadOnlyList<SearchResult> Run(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, long moves = 200_000)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(random);
        var metric = settings with { Metric = settings.Metric == Metric.Cost ? Metric.Energy : settings.Metric };
        var results = new SearchResult[grid.ActivationCount, grid.WeightCount];
        for (var a = 0; a < grid.ActivationCount; a++)
        {
            for (var w = 0; w < grid.WeightCount; w++)
            {
                var model = new CostModel(evaluator.Options, grid[new GridPoint(a, w)], metric);
                var start = a == 0 && w == 0 ? MemeticSearch.FirstGuess(evaluator, model, random.Child("first")).Partition : Cheapest(a, w, results).Partition;
                var options = LocalOptions.Default with { Moves = moves, Rounds = 2 };
                results[a, w] = LocalSearch.Run(evaluator, model, start, random.Child(a * grid.WeightCount + w), options);
            }
        }
        return [.. results.Cast<SearchResult>()];
    }

    /// <summary>The results that no other beats in both capacity and cost, smallest capacity first.</summary>
    public static IReadOnlyList<SearchResult> Front(IReadOnlyList<SearchResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var front = ParetoFront.Indices([.. results.Select(result => new[] { (double)result.Buffers.TotalBytes, result.Cost })]);
        return [.. front.Select(i => results[i]).OrderBy(result => result.Buffers.TotalBytes)];
    }

    private static SearchResult Cheapest(int a, int w, SearchResult[,] results)
    {
        if (a == 0)
            return results[a, w - 1];
        if (w == 0)
            return results[a - 1, w];
        return results[a - 1, w].Cost <= results[a, w - 1].Cost ? results[a - 1, w] : results[a, w - 1];
    }
}
