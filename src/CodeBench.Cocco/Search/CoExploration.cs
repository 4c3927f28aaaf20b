using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Choosing capacity and partition together or in two steps (Cocco §5.3), formula 2.</summary>
public static class CoExploration
{
    /// <summary>[Paper §5.3]: all methods sample up to 50 000 points.</summary>
    public const long PaperSamples = 50_000;

    /// <summary>[Paper §5.1.3]: samples for each capacity candidate of a two-step scheme.</summary>
    public const long SamplesPerCapacity = 5_000;

    private const int GridCandidates = 10;
    private const int GridActivations = 3;
    private const int GridWeights = 4;

    /// <summary>Cocco: co-exploration by the genetic search, seeded, then a partition-only search at the chosen capacity.</summary>
    public static SearchResult Cocco(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, GeneticOptions options, long finalSamples)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(evaluator);
        var explored = GeneticSearch.Run(evaluator, settings, grid, random.Child("explore"), options with { Seeded = true });
        var model = new CostModel(evaluator.Options, explored.Buffers, settings);
        var final = MemeticSearch.Run(evaluator, model, random.Child("final"), finalSamples, threads: options.Threads);
        var best = final.Cost < explored.Cost ? final : explored;
        return best with { Method = "cocco", Samples = explored.Samples + final.Samples, Progress = explored.Progress };
    }

    /// <summary>Random search: capacities at random, a genetic search on each.</summary>
    public static SearchResult RandomTwoStep(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, GeneticOptions options)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(options);
        var draw = random.Child("capacities");
        var count = (int)Math.Max(1, options.Samples / SamplesPerCapacity);
        BufferConfiguration[] candidates = [.. Enumerable.Range(0, count).Select(_ => grid[grid.Random(draw)])];
        return TwoStep("rs", evaluator, settings, candidates, random, options);
    }

    /// <summary>Grid search: a coarse grid from large to small. Its points are not printed: 10 shared capacities, or 3 global by 4 weight buffers.</summary>
    public static SearchResult GridTwoStep(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, GeneticOptions options)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(options);
        var activations = Coarse(grid.ActivationCount, grid.Weight is null ? GridCandidates : GridActivations);
        var weights = Coarse(grid.WeightCount, GridWeights);
        BufferConfiguration[] candidates = [.. from activation in activations from weight in weights select grid[new GridPoint(activation, weight)]];
        return TwoStep("gs", evaluator, settings, candidates, random, options);
    }

    private static SearchResult TwoStep(string name, SubgraphEvaluator evaluator, CostSettings settings, BufferConfiguration[] candidates, RandomStream random, GeneticOptions options)
    {
        var each = options with { Samples = Math.Max(1, options.Samples / candidates.Length), Observer = null };
        SearchResult? best = null;
        var progress = new List<SearchProgress>();
        for (var i = 0; i < candidates.Length; i++)
        {
            var found = GeneticSearch.Run(evaluator, settings, BufferGrid.Only(candidates[i]), random.Child(name).Child(i), each);
            var before = i * each.Samples;
            progress.AddRange(found.Progress.Where(step => best is null || step.Cost < best.Cost).Select(step => step with { Samples = before + step.Samples }));
            if (best is null || found.Cost < best.Cost)
                best = found;
        }
        return best! with { Method = name, Samples = candidates.Length * each.Samples, Progress = progress };
    }

    /// <summary>Evenly spaced indices, both ends included, largest first.</summary>
    private static int[] Coarse(int count, int points)
    {
        points = Math.Min(points, count);
        return [.. Enumerable.Range(0, points).Select(i => points == 1 ? 0 : (count - 1) * (points - 1 - i) / (points - 1))];
    }
}
