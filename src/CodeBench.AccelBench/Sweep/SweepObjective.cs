namespace CodeBench.AccelBench;

/// <summary>What a sweep may rank by; less is better. Latency and energies are of the whole batch unless they say otherwise.</summary>
public enum SweepObjective
{
    /// <summary>ms.</summary>
    Latency,

    /// <summary>mm².</summary>
    Area,

    /// <summary>Dynamic energy, mJ.</summary>
    Dynamic,

    /// <summary>Leakage energy, mJ.</summary>
    Leakage,

    /// <summary>Dynamic and leakage energy, mJ.</summary>
    Energy,

    /// <summary>Energy x latency, mJ ms.</summary>
    EnergyDelay,

    /// <summary>ms per image of the batch.</summary>
    LatencyPerImage,

    /// <summary>mJ per image of the batch.</summary>
    EnergyPerImage,
}
