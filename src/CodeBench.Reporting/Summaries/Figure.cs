namespace CodeBench.Reporting;

/// <summary>A chart and the sentence below it that says what to see (null for none).</summary>
public sealed record Figure(Chart Chart, string? Caption = null) : SummaryBlock;
