namespace CodeBench.Cocco;

/// <summary>A logical block of the global buffer (Cocco §3.2, Figure 7): one entry pair of the buffer region manager.</summary>
/// <param name="Tensor">Whose data it holds: a layer or a negative network input.</param>
/// <param name="Side">False: MAIN, the source tile of the PEs. True: SIDE, the rows that the next pass over the columns reads again.</param>
/// <param name="Start">First byte in the global buffer.</param>
/// <param name="Bytes">Size, channels aligned.</param>
public sealed record MemoryRegion(int Tensor, bool Side, long Start, long Bytes)
{
    /// <summary>Last byte.</summary>
    public long End => Start + Bytes - 1;
}
