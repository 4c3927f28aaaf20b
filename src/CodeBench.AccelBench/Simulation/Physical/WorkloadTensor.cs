namespace CodeBench.AccelBench;

/// <summary>A tensor between layers, for one image.</summary>
internal sealed class WorkloadTensor(int producer, long elements)
{
    /// <summary>Layer that writes it; -1 for the image.</summary>
    public int Producer { get; } = producer;

    /// <summary>Elements of one image.</summary>
    public long Elements { get; } = elements;

    /// <summary>Chunks of 64 elements if it is stored in 4x4x4 cubes.</summary>
    public long PaddedElements { get; init; } = elements;

    /// <summary>Last layer that reads it.</summary>
    public int LastUse { get; set; } = producer;

    /// <summary>Share of non-zeros.</summary>
    public double Density { get; set; } = 1;

    /// <summary>It must reach main memory: the network's output.</summary>
    public bool IsOutput { get; set; }
}
