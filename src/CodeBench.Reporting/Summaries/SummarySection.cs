namespace CodeBench.Reporting;

/// <summary>A headed part of a <see cref="Summary"/>.</summary>
public sealed record SummarySection(string Title, IReadOnlyList<SummaryBlock> Blocks);
