namespace CodeBench.AccelBench;

/// <summary>What one layer costs, for the whole batch.</summary>
/// <param name="Index">Position in the list of operations, or of the node in the network.</param>
/// <param name="Name">The node's name, or the operation's number.</param>
/// <param name="Kind">"conv", "linear", "bn", "pool", ...</param>
/// <param name="Macs">Multiply-accumulates that the model counted.</param>
/// <param name="Cycles">Its part of the total; the parts of all layers sum to the total.</param>
/// <param name="ComputeCycles">Cycles of the MAC array, or of the module that runs it.</param>
/// <param name="MemoryCycles">Cycles of the memory channel that serves it.</param>
/// <param name="StallCycles">Cycles in which the layer waits for data.</param>
/// <param name="InputBytes">Bytes of activations loaded from main memory.</param>
/// <param name="WeightBytes">Bytes of weights loaded from main memory.</param>
/// <param name="OutputBytes">Bytes written back to main memory.</param>
/// <param name="DynamicMj">Dynamic energy in mJ.</param>
public sealed record LayerCost(
    int Index,
    string Name,
    string Kind,
    long Macs,
    double Cycles,
    double ComputeCycles,
    double MemoryCycles,
    double StallCycles,
    double InputBytes,
    double WeightBytes,
    double OutputBytes,
    double DynamicMj)
{
    /// <summary>What bounds the layer: "compute" or "memory".</summary>
    public string Bound => MemoryCycles > ComputeCycles ? "memory" : "compute";
}
