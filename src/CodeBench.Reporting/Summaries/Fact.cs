namespace CodeBench.Reporting;

/// <summary>"Latency" is "3.2 ms"; <paramref name="Note"/> adds where it comes from or what it means.</summary>
public sealed record Fact(string Name, string Value, string? Note = null);
