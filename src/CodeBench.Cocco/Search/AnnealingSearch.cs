using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Simulated annealing over whole genomes with Cocco's own mutations (§4.2.4): the paper's co-optimising baseline.</summary>
public static class AnnealingSearch
{
    public static SearchResult Run(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, AnnealingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(random);
        options ??= AnnealingOptions.Default;
        var models = new GridModels(evaluator.Options, settings, grid);
        var operators = new PartitionOperators(evaluator.Graph);
        var (repair, scorer) = (new PartitionRepair(evaluator.Graph), new GenomeScorer(evaluator));
        var (present, next, best) = (new Genome(evaluator.Graph.Count), new Genome(evaluator.Graph.Count), new Genome(evaluator.Graph.Count));
        var progress = new List<SearchProgress>();
        present.Point = grid.Random(random);
        operators.Randomise(present.Labels, random);
        present.Cost = scorer.Score(present.Labels, models[present.Point], random);
        best.CopyFrom(present);
        for (long sample = 1; sample < options.Samples; sample++)
        {
            next.CopyFrom(present);
            Mutate(next, operators, grid, random, options);
            repair.Normalise(next.Labels, random);
            next.Cost = scorer.Score(next.Labels, models[next.Point], random);
            var temperature = present.Cost * options.HotPart * Math.Pow(options.ColdPart / options.HotPart, sample / (double)options.Samples);
            if (next.Cost > present.Cost && random.NextDouble() >= Math.Exp((present.Cost - next.Cost) / temperature))
                continue;
            present.CopyFrom(next);
            if (present.Cost >= best.Cost)
                continue;
            best.CopyFrom(present);
            progress.Add(new SearchProgress(sample + 1, best.Cost));
        }
        return new SearchResult("sa", Partition.FromLabels(best.Labels), grid[best.Point], best.Cost, options.Samples) { Progress = progress };
    }

    /// <summary>One of modify-node, split-subgraph, merge-subgraph, or mutation-DSE where there is a choice.</summary>
    private static void Mutate(Genome genome, PartitionOperators operators, BufferGrid grid, RandomStream random, AnnealingOptions options)
    {
        if (grid.IsChoice && random.NextBool(options.CapacityMutationRate))
        {
            genome.Point = grid.Mutate(genome.Point, options.CapacitySigma, random);
            return;
        }
        var groups = genome.Groups;
        switch (random.NextInt(3))
        {
            case 0:
                operators.ModifyNode(genome.Labels, groups, random);
                break;
            case 1:
                operators.Split(genome.Labels, groups, random);
                break;
            default:
                operators.Merge(genome.Labels, random);
                break;
        }
    }
}
