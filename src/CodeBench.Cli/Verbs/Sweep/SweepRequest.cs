using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary>What <c>sweep</c> was asked for.</summary>
internal sealed record SweepRequest(SweepOptions Options, int Top, SweepObjective Objective, IReadOnlyList<SweepObjective> Pareto, string? File);
