namespace CodeBench.Studies.KillHost;

/// <summary>A point, or an outcome: just a number.</summary>
public sealed record Number(double Value);
