namespace CodeBench.AccelBench;

/// <summary>
/// The defects of the released simulator that the physical fidelity mends. A switch that is on is the mended behaviour, off the released one;
/// docs/differences/accelbench.md shows what each does.
/// </summary>
[Flags]
public enum PhysicalSwitches
{
    None = 0,

    /// <summary>Im2Col power read as µW instead of the mW of a power report without a clock.</summary>
    Im2ColPower = 1,
}
