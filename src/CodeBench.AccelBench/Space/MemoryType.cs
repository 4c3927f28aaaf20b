namespace CodeBench.AccelBench;

/// <summary>The main memory behind the chip (CODEBench §3.2.5); the numbers are the ones in the 13-vector (Table 2).</summary>
public enum MemoryType
{
    /// <summary>Monolithic 3-D resistive memory.</summary>
    Rram = 1,

    /// <summary>Off-chip DRAM.</summary>
    Dram = 2,

    /// <summary>High-bandwidth memory on through-silicon vias.</summary>
    Hbm = 3,
}
