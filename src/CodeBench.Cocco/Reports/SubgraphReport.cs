namespace CodeBench.Cocco;

/// <summary>One subgraph of a partition, in execution order. Bytes, pJ and cycles are of the whole batch, buffers of one core.</summary>
public sealed record SubgraphReport
{
    /// <summary>Layer numbers, ascending.</summary>
    public required IReadOnlyList<int> Layers { get; init; }

    /// <summary>Their names.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Global buffer in use: MAIN and SIDE regions of one tile.</summary>
    public required long ActivationBufferBytes { get; init; }

    /// <summary>Weight buffer in use: all weights of the subgraph, or this core's share.</summary>
    public required long WeightBufferBytes { get; init; }

    /// <summary>External reads of activations, repeated reads included.</summary>
    public required long InputBytes { get; init; }

    /// <summary>External writes.</summary>
    public required long OutputBytes { get; init; }

    /// <summary>External reads of weights, repeated reads included.</summary>
    public required long WeightBytes { get; init; }

    public required double Picojoules { get; init; }

    public required double ComputeCycles { get; init; }

    /// <summary>max(computing, traffic with the next subgraph's weights).</summary>
    public required double Cycles { get; init; }

    /// <summary>False: a lone layer larger than the buffers, run by layer-level tiling, some operand read several times.</summary>
    public required bool Fits { get; init; }

    public long EmaBytes => InputBytes + OutputBytes + WeightBytes;
}
