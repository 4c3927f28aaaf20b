namespace CodeBench.Cocco;

/// <summary>Cost_M of formula 1: what a partition search minimises.</summary>
public enum Metric
{
    /// <summary>External memory access, bytes.</summary>
    Ema,

    /// <summary>Energy, pJ.</summary>
    Energy,

    /// <summary>Time, cycles; each subgraph loads its own weights while it runs (order-free; the report prefetches).</summary>
    Latency,

    /// <summary>Formula 2: BUF_SIZE (bytes) + alpha * energy (pJ).</summary>
    Cost,

    /// <summary>External memory access without weights, bytes: what Figure 3 reduces.</summary>
    Activations,
}
