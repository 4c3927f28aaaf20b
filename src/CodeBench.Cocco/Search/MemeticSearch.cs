using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Beyond the paper: the genetic search seeded with greedy and both DPs; the incremental local search from its best partition, from single layers and from
/// greedy, because independent starts find more than one long walk; and an exact DP over the order of the best.
/// </summary>
public static class MemeticSearch
{
    private const int GeneticShare = 10;

    /// <summary>A move prices at most two subgraphs, a genome all of its subgraphs, some dozens.</summary>
    private const int MovesPerSample = 16;
    /// <summary>40,000 genomes and 5.8 M moves: seconds.</summary>
    public const long DefaultSamples = 400_000;

    private const int MostMoves = 2_000_000;
    private const int MovesPerPair = 50;

    /// <summary>A good partition in a fraction of a second: the best of greedy and DP, then a short local search.</summary>
    public static SearchResult FirstGuess(SubgraphEvaluator evaluator, CostModel model, RandomStream random)
    {
        var best = Seeds(evaluator, model).MinBy(seed => seed.Cost)!;
        var moves = Math.Min(MostMoves, MovesPerPair * evaluator.Graph.Count * evaluator.Graph.Count);
        return Better(best, LocalSearch.Run(evaluator, model, best.Partition, random, LocalOptions.Default with { Moves = moves, Rounds = 3 }));
    }

    /// <summary>Greedy, DP by depth and DP over the given order of the layers.</summary>
    public static IReadOnlyList<SearchResult> Seeds(SubgraphEvaluator evaluator, CostModel model)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        return
        [
            GreedySearch.Run(evaluator, model),
            IntervalSearch.ByDepth(evaluator, model),
            IntervalSearch.Run(evaluator, model, [.. Enumerable.Range(0, evaluator.Graph.Count)]),
        ];
    }

    /// <param name="evaluator">Graph and records.</param>
    /// <param name="model">Capacities and metric.</param>
    /// <param name="random">Every random choice.</param>
    /// <param name="samples">A tenth are genomes of the genetic search; of the local search, 16 moves count as one.</param>
    /// <param name="islands">Independent local searches, and populations; results depend on this number, not on <paramref name="threads"/>.</param>
    /// <param name="threads">Threads to run them on.</param>
    public static SearchResult Run(SubgraphEvaluator evaluator, CostModel model, RandomStream random, long samples = DefaultSamples, int islands = 1, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(random);
        var seeds = Seeds(evaluator, model);
        var options = GeneticOptions.Default with { Samples = Math.Max(1, samples / GeneticShare), Islands = islands, Threads = threads };
        var genetic = GeneticSearch.Run(evaluator, model.Settings, BufferGrid.Only(model.Buffers), random.Child("genetic"), options, [.. seeds.Select(seed => new GeneticSeed(seed.Partition))]);
        var best = seeds.Append(genetic).MinBy(result => result.Cost)!;
        var starts = new[] { best.Partition, Partition.Singletons(evaluator.Graph), seeds[0].Partition };
        var moves = LocalOptions.Default with { Moves = Math.Max(1, MovesPerSample * (samples - samples / GeneticShare) / (starts.Length * islands)) };
        var polished = new SearchResult[starts.Length * islands];
        Parallel.For(0, polished.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
            polished[i] = LocalSearch.Run(threads == 1 ? evaluator : evaluator.Fork(), model, starts[i % starts.Length], random.Child("polish").Child(i), moves));
        best = polished.Append(best).MinBy(result => result.Cost)!;
        best = Better(best, IntervalSearch.Run(evaluator, model, [.. best.Partition.Subgraphs.SelectMany(subgraph => subgraph)]));
        var progress = genetic.Progress.Append(new SearchProgress(samples, best.Cost)).ToList();
        return best with { Method = "cocco", Samples = samples, Progress = progress };
    }

    private static SearchResult Better(SearchResult a, SearchResult b) => b.Cost < a.Cost ? b : a;
}
