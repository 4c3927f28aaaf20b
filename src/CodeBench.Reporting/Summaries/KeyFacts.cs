namespace CodeBench.Reporting;

/// <summary>A few named values that stand on their own.</summary>
public sealed record KeyFacts(IReadOnlyList<Fact> Facts) : SummaryBlock;
