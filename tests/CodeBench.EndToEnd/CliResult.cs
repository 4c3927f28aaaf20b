namespace CodeBench.EndToEnd;

internal sealed record CliResult(int ExitCode, string Output, string Error);
