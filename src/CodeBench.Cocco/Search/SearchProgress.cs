namespace CodeBench.Cocco;

/// <summary>The best cost after so many samples.</summary>
public readonly record struct SearchProgress(long Samples, double Cost);
