using CodeBench.AccelBench;

namespace CodeBench.CoDesign;

/// <summary>One pair of the co-design space: a network, by name, and the accelerator that runs it (CODEBench §3.3).</summary>
/// <param name="Network">A name that the study's space knows: a member of <see cref="QuickCnn"/>, or a network of the zoo.</param>
/// <param name="Accelerator">The 13 hyperparameters.</param>
public sealed record DesignPoint(string Network, Accelerator Accelerator)
{
    public override string ToString() => $"{Network} on {Accelerator}";
}
