namespace CodeBench.AccelBench;

/// <summary>The clock of every accelerator. [Released: fixed in the run script]</summary>
public static class ChipClock
{
    /// <summary>MHz.</summary>
    public const double Megahertz = 700;

    /// <summary>Length of a cycle in seconds.</summary>
    public const double SecondsPerCycle = 1e-6 / Megahertz;
}
