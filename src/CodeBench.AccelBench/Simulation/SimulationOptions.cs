namespace CodeBench.AccelBench;

/// <summary>How to simulate.</summary>
public sealed record SimulationOptions
{
    /// <summary>Physical, everything mended.</summary>
    public static SimulationOptions Default { get; } = new();

    /// <summary>The released simulator, bit-exact.</summary>
    public static SimulationOptions Released { get; } = new() { Fidelity = Fidelity.Released };

    /// <summary>Which model; physical by default.</summary>
    public Fidelity Fidelity { get; init; } = Fidelity.Physical;

    /// <summary>What the physical model mends; all by default.</summary>
    public PhysicalSwitches Switches { get; init; } = PhysicalSwitches.All;

    /// <summary>Measured densities; dense by default, because a zero that was not measured is not claimed.</summary>
    public SparsityProfile Sparsity { get; init; } = SparsityProfile.Dense;

    /// <summary>Traffic decided elsewhere, physical only; null for the model's own.</summary>
    public ExternalTraffic? Traffic { get; init; }
}
