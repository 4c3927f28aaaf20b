namespace CodeBench.AccelBench;

/// <summary>What the blocks of one operation add up to.</summary>
internal sealed class ReleasedTally
{
    public long ActivationLoad { get; set; }

    public long WeightLoad { get; set; }

    /// <summary>Per block the longer of the two loads.</summary>
    public long Stall { get; set; }

    public long Mac { get; set; }

    /// <summary>Cycles of batch normalisation, pooling, global pooling or upsampling.</summary>
    public long Module { get; set; }

    public long Blocks { get; set; }

    /// <summary>Load blocks that moved anything; each costs one access of the mask buffer.</summary>
    public long Loads { get; set; }

    public long ActivationChunks { get; set; }

    public long WeightChunks { get; set; }

    public long Macs { get; set; }
}
