namespace CodeBench.Cocco;

/// <summary>A genome of the first population that another algorithm found (the paper's second way to initialise, §4.4.1).</summary>
/// <param name="Partition">A valid partition.</param>
/// <param name="Point">Its capacity; null: any of the grid.</param>
public sealed record GeneticSeed(Partition Partition, GridPoint? Point = null)
{
    private const int Capacities = 6;

    /// <summary>Greedy and DP by depth at six capacities from the smallest to the largest.</summary>
    public static IReadOnlyList<GeneticSeed> Along(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(grid);
        var seeds = new List<GeneticSeed>();
        var last = grid.IsChoice ? Capacities - 1 : 0;
        for (var i = 0; i <= last; i++)
        {
            var point = last == 0 ? default : new GridPoint((grid.ActivationCount - 1) * i / last, (grid.WeightCount - 1) * i / last);
            var model = new CostModel(evaluator.Options, grid[point], settings);
            seeds.Add(new(GreedySearch.Run(evaluator, model).Partition, point));
            seeds.Add(new(IntervalSearch.ByDepth(evaluator, model).Partition, point));
        }
        return seeds;
    }
}
