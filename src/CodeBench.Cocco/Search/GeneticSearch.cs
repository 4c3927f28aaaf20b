using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Cocco's genetic search (§4.4): random or seeded initialisation, crossover, four mutations, in-situ split, tournament selection. With a grid of
/// capacities it co-explores them (formula 2); with one configuration it only partitions.
/// </summary>
public static class GeneticSearch
{
    /// <param name="evaluator">Graph and records.</param>
    /// <param name="settings">Metric, alpha, batch.</param>
    /// <param name="grid">Capacities to choose from.</param>
    /// <param name="random">Every random choice comes from named children of it.</param>
    /// <param name="options">Budget and rates.</param>
    /// <param name="seeds">More first genomes.</param>
    public static SearchResult Run(
        SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, GeneticOptions? options = null, IReadOnlyList<GeneticSeed>? seeds = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(random);
        options ??= GeneticOptions.Default;
        var islands = new Island[Math.Max(1, options.Islands)];
        var budget = options.Samples / islands.Length;
        for (var i = 0; i < islands.Length; i++)
        {
            var own = i == 0 ? evaluator : evaluator.Fork();
            islands[i] = new Island(own, new GridModels(evaluator.Options, settings, grid), random.Child("island").Child(i), options with { Samples = budget, Observer = i == 0 ? options.Observer : null });
        }
        IReadOnlyList<GeneticSeed> first = [.. seeds ?? [], .. options.Seeded ? GeneticSeed.Along(evaluator, settings, grid) : []];
        Each(islands, options.Threads, island => island.Start(first));
        while (islands.Any(island => !island.Done))
        {
            Each(islands, options.Threads, island => island.Advance(islands.Length == 1 ? int.MaxValue : options.MigrationInterval));
            Migrate(islands);
        }
        var best = islands.MinBy(island => island.Best.Cost)!;
        return new SearchResult("ga", Partition.FromLabels(best.Best.Labels), grid[best.Best.Point], best.Best.Cost, islands.Sum(island => island.Samples))
        {
            Progress = best.Progress,
        };
    }

    private static void Each(Island[] islands, int threads, Action<Island> action) =>
        Parallel.ForEach(islands, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, action);

    /// <summary>Each island's best goes to the next one.</summary>
    private static void Migrate(Island[] islands)
    {
        if (islands.Length == 1)
            return;
        var travellers = islands.Select(island => island.Emigrant()).ToArray();
        for (var i = 0; i < islands.Length; i++)
            islands[(i + 1) % islands.Length].Receive(travellers[i]);
    }
}
