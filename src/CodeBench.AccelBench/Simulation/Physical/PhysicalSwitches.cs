namespace CodeBench.AccelBench;

/// <summary>
/// The defects of the released simulator that the physical fidelity mends, one switch each. On is the mended behaviour, off the released one.
/// docs/differences/accelbench.md shows what each does to the numbers.
/// </summary>
[Flags]
public enum PhysicalSwitches
{
    None = 0,

    /// <summary>A buffer holds its megabytes. Off: bits are compared with a capacity in elements, so it holds a twentieth.</summary>
    CapacityInBits = 1 << 0,

    /// <summary>Tensors are stored tightly. Off: every 4x4x4 chunk costs 64 elements, however few of them exist.</summary>
    PackedChunks = 1 << 1,

    /// <summary>Bandwidth, latency and energy follow memory type and configuration. Off: 41.9 GB/s for all, and milliwatts instead of energy.</summary>
    MemoryTypes = 1 << 2,

    /// <summary>Convolutions are charged at their true output size, tiles with their halo. Off: input size / stride, no halo.</summary>
    TrueSizes = 1 << 3,

    /// <summary>A layer reads the tensors that the graph says. Off: the tensor before it in list order.</summary>
    GraphEdges = 1 << 4,

    /// <summary>Outputs are written back, or stay in the activation buffer when they fit. Off: outputs vanish, inputs are always loaded.</summary>
    WriteBackAndReuse = 1 << 5,

    /// <summary>Layers run one after the other, loads overlap MACs inside a layer. Off: one maximum over the whole network, the rest serial.</summary>
    EventOverlap = 1 << 6,

    /// <summary>Batch normalisation after a convolution is folded into its weights. Off: serial cycles.</summary>
    FoldedBatchNorm = 1 << 7,

    /// <summary>Im2Col's power is read as µW. Off: the milliwatts of a power report without a clock, 99 % of all dynamic power.</summary>
    Im2ColPower = 1 << 8,

    /// <summary>Sparsity and mask traffic as measured, dense where nothing was measured. Off: the constants 0.5, 0.5 and 0.8.</summary>
    MeasuredSparsity = 1 << 9,

    /// <summary>Squeeze-and-excitation and adaptive pooling cost what they cost. Off: their pooling and scaling are free.</summary>
    SqueezeExcitation = 1 << 10,

    /// <summary>64 output channels per tile. Off: 4, the batch's tile size, so that Pof = 8 is never more than half used.</summary>
    OutputTile = 1 << 11,

    /// <summary>The best of a few tile sizes and two loop orders, parts of a tensor stay resident. Off: one order, first in first out.</summary>
    TileChoice = 1 << 12,

    /// <summary>Every 64-byte line that a buffer takes or gives costs energy. Off: one access per loaded chunk, reads by the MACs are free.</summary>
    BufferAccesses = 1 << 13,

    /// <summary>Everything mended: the default.</summary>
    All = (1 << 14) - 1,
}
