namespace CodeBench.Reporting;

/// <summary>A paragraph of plain text.</summary>
public sealed record ReportText(string Text) : SummaryBlock;
