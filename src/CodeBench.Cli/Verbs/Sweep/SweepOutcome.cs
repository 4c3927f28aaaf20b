using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary>What came of a sweep.</summary>
internal sealed record SweepOutcome(string Network, SweepRequest Request, long Tried, SweepSummary Summary, double Seconds);
