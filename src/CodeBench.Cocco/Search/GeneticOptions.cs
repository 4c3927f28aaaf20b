namespace CodeBench.Cocco;

/// <summary>Hyper-parameters of Cocco's genetic search. The paper prints the budgets only; the rest are the defaults of docs/cocco.md.</summary>
public sealed record GeneticOptions
{
    public static GeneticOptions Default { get; } = new();

    /// <summary>Genomes that are evaluated. 400 000 for a partition, 50 000 for a co-exploration [Paper §5.2, §5.3].</summary>
    public long Samples { get; init; } = 400_000;

    /// <summary>[Paper §5.3.3: 500 genomes a generation].</summary>
    public int Population { get; init; } = 500;

    public double CrossoverRate { get; init; } = 0.4;

    /// <summary>Of each of modify-node, split-subgraph and merge-subgraph.</summary>
    public double MutationRate { get; init; } = 0.2;

    /// <summary>Of mutation-DSE.</summary>
    public double CapacityMutationRate { get; init; } = 0.2;

    /// <summary>Of mutation-DSE, in grid steps.</summary>
    public double CapacitySigma { get; init; } = 4;

    /// <summary>Genomes in a tournament.</summary>
    public int Tournament { get; init; } = 4;

    /// <summary>Put <see cref="GeneticSeed.Along"/> into the first population (the paper's second way to initialise).</summary>
    public bool Seeded { get; init; }

    /// <summary>Independent populations that pass their best on every <see cref="MigrationInterval"/> generations; run in parallel, same results for any number of threads.</summary>
    public int Islands { get; init; } = 1;

    public int MigrationInterval { get; init; } = 20;

    /// <summary>Threads for the islands.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Called for each evaluated genome of the first island; for pictures.</summary>
    public Action<SearchSample>? Observer { get; init; }
}
