namespace CodeBench.Reporting;

/// <summary>Something the reader must not miss: "the registry was out of reach: trained on 'shapes', not on MNIST".</summary>
public sealed record Notice(string Text) : SummaryBlock;
