namespace CodeBench.Cli;

/// <summary>What the process returns (docs/cli.md).</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A defect of CodeBench: please report it with the text that was printed.</summary>
    public const int Defect = 1;

    /// <summary>The input was wrong; every problem was printed with its way out.</summary>
    public const int BadInput = 2;

    /// <summary>A reproduction ran, and some of its numbers are outside their tolerance.</summary>
    public const int OutsideTolerance = 3;

    /// <summary>Cancelled by Ctrl+C or SIGTERM; what was finished is kept and can be resumed.</summary>
    public const int Cancelled = 130;
}
