namespace CodeBench.Cocco;

/// <summary>
/// What one subgraph needs and moves for one image, whatever the capacities, the batch and the preference alpha: one cached record serves them all.
/// Bytes are of one core's buffers for activations and of the whole subgraph for the rest.
/// </summary>
public struct SubgraphRecord
{
    /// <summary>Sum of MAIN and SIDE of all its tensors.</summary>
    public long ActivationBytes;

    /// <summary>All weights.</summary>
    public long WeightBytes;

    /// <summary>Distinct tensors read from outside.</summary>
    public long InputBytes;

    /// <summary>Tensors written: read by later subgraphs, or by nobody.</summary>
    public long OutputBytes;

    /// <summary>Computing cycles, the layers one after the other.</summary>
    public long Cycles;

    /// <summary>On-chip energy of one image, without what a batch pays once.</summary>
    public double OnChipPicojoules;

    /// <summary>On-chip energy of reading the weight buffer: paid once a batch.</summary>
    public double WeightReadPicojoules;

    /// <summary>Peak of live whole maps when run layer by layer, each layer's weights freed after it (0 unless <see cref="TileOptions.WholeMaps"/>).</summary>
    public long WholeMapBytes;

    /// <summary>Peak of live whole maps plus the running layer's weights.</summary>
    public long WholeMapSharedBytes;

    /// <summary>The largest layer's weights.</summary>
    public long LargestWeightBytes;

    /// <summary>Regions: layers and distinct inputs.</summary>
    public int Regions;

    /// <summary>Layers.</summary>
    public int Layers;

    /// <summary>Weakly connected by edges inside the subgraph.</summary>
    public bool Connected;

    /// <summary>External memory access of one image, bytes (Cocco §4.1.1 footnote 3).</summary>
    public readonly long EmaBytes => WeightBytes + InputBytes + OutputBytes;
}
