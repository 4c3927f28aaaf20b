namespace CodeBench.Cocco;

/// <summary>The search methods by the names that users type.</summary>
public static class PartitionMethods
{
    /// <summary>exact: optimal or bounded; greedy: Halide; dp: Irregular-NN; sa, ga: the paper's; cocco: seeded, genetic, polished.</summary>
    public static IReadOnlyList<string> Names { get; } = ["exact", "greedy", "dp", "sa", "ga", "cocco"];

    /// <summary>Methods that can also choose the capacity; rs and gs are the paper's two-step schemes.</summary>
    public static IReadOnlyList<string> Exploring { get; } = ["sa", "ga", "cocco", "rs", "gs"];

    /// <summary>Names of the metrics.</summary>
    public static IReadOnlyList<string> Metrics { get; } = ["ema", "energy", "latency", "cost"];
}
