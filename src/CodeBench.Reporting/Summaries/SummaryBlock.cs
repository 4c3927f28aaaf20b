namespace CodeBench.Reporting;

/// <summary>
/// One thing inside a section: <see cref="ReportText"/>, <see cref="Notice"/>, <see cref="KeyFacts"/>, <see cref="ReportTable"/>,
/// <see cref="Figure"/> or <see cref="CommandLines"/>.
/// </summary>
public abstract record SummaryBlock;
