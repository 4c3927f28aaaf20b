namespace CodeBench.Cocco;

/// <summary>One row of an experiment file.</summary>
public sealed record ExperimentRow
{
    /// <summary>Zoo name.</summary>
    public required string Network { get; init; }

    /// <summary>S, M, L, RS, GS, SA or Cocco.</summary>
    public string? Method { get; init; }

    /// <summary>"512+576" or "1344", KB.</summary>
    public string? Buffer { get; init; }

    public int Cores { get; init; } = 1;

    public int Batch { get; init; } = 1;

    /// <summary>Expected numbers by quantity.</summary>
    public IReadOnlyDictionary<string, ExpectedNumber> Expect { get; init; } = new Dictionary<string, ExpectedNumber>();
}
