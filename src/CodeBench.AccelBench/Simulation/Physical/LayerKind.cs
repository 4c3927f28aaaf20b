namespace CodeBench.AccelBench;

/// <summary>What runs a layer of a workload.</summary>
internal enum LayerKind
{
    /// <summary>The MAC array, unrolled over seven loops (CODEBench §3.2.6).</summary>
    Convolution,

    /// <summary>The MAC array as one row of multipliers.</summary>
    Matrix,

    /// <summary>The accumulators of the MAC units: additions and products of tensors.</summary>
    ElementWise,

    BatchNorm,

    Pooling,

    GlobalPooling,

    Upsampling,
}
