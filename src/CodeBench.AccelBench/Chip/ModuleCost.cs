namespace CodeBench.AccelBench;

/// <summary>What one kind of module adds to the chip.</summary>
/// <param name="Module">The module.</param>
/// <param name="Instances">How many there are; 1 for a buffer.</param>
/// <param name="LogicUm2">Area of all of them in µm² when they are logic, else 0.</param>
/// <param name="BufferMm2">Area in mm² when it is a buffer, else 0.</param>
/// <param name="LeakageMw">Leakage of all of them in mW.</param>
/// <param name="DynamicMw">Power of all of them while they work, in mW; 0 where energy is charged per access instead.</param>
public readonly record struct ModuleCost(
    ChipModule Module, long Instances, double LogicUm2, double BufferMm2, double LeakageMw, double DynamicMw)
{
    /// <summary>Area of all of them in mm².</summary>
    public double AreaMm2 => ChipModel.Um2ToMm2 * LogicUm2 + BufferMm2;
}
