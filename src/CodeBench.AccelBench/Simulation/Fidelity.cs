namespace CodeBench.AccelBench;

/// <summary>Which cost model made a number.</summary>
public enum Fidelity
{
    /// <summary>Bit-exact to the simulator that was released with CODEBench, defects included.</summary>
    Released,

    /// <summary>The chip that the paper describes, each defect mended behind a switch (<see cref="PhysicalSwitches"/>).</summary>
    Physical,
}
