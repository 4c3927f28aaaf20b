namespace CodeBench.Reporting;

/// <summary>Lines to copy into a shell.</summary>
public sealed record CommandLines(IReadOnlyList<string> Lines) : SummaryBlock;
