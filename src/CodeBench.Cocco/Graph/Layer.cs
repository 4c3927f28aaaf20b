namespace CodeBench.Cocco;

/// <summary>One scheduled layer: a node of Cocco's computation graph. Activations, normalisation, biases and concatenation are not layers: they are free.</summary>
/// <param name="Name">A name that is unique in the graph.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Output">The one tensor that it makes.</param>
/// <param name="WeightBytes">kh*kw*(Cin/groups)*Cout, without bias and normalisation.</param>
/// <param name="Operations">Multiply-accumulates of one image (dense, depth-wise, product), or elementary operations (pooling, element-wise).</param>
/// <param name="PaddedOperations">Operations with the channels of each group rounded up to the array's 8 lanes; equal to <paramref name="Operations"/> where nothing is rounded.</param>
/// <param name="Inputs">What it reads; several producers that were concatenated are several inputs.</param>
public sealed record Layer(
    string Name,
    LayerKind Kind,
    Tensor Output,
    long WeightBytes,
    long Operations,
    long PaddedOperations,
    IReadOnlyList<LayerInput> Inputs)
{
    /// <summary>The nodes of the network that this layer stands for, the one that does the work first; empty in hand-made graphs.</summary>
    public IReadOnlyList<int> NetworkNodes { get; init; } = [];
}
