namespace CodeBench.Cli;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
internal sealed record DoctorCheck(string Name, bool Ok, string Detail, string? Try = null, bool Optional = false);
