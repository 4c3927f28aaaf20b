namespace CodeBench.AccelBench;

/// <summary>What one plan of a layer costs on one accelerator, for the batch.</summary>
/// <param name="Flow">Cycles of channel, MAC array and both together.</param>
/// <param name="InputBits">Activations loaded from main memory.</param>
/// <param name="WeightBits">Weights loaded from main memory.</param>
/// <param name="OutputBits">Outputs written to main memory.</param>
/// <param name="ActivationReads">Bits that the array reads from the activation buffer.</param>
/// <param name="WeightReads">Bits that the array reads from the weight buffer.</param>
/// <param name="Steps">Tile steps.</param>
internal readonly record struct PlanCost(
    Flow Flow, double InputBits, double WeightBits, double OutputBits, double ActivationReads, double WeightReads, long Steps)
{
    public double Bits => InputBits + WeightBits + OutputBits;

    /// <summary>Faster, or as fast with less traffic.</summary>
    public bool Beats(in PlanCost other) =>
        Flow.Time < other.Flow.Time || (Flow.Time == other.Flow.Time && Bits < other.Bits);
}
