namespace CodeBench.AccelBench;

/// <summary>
/// Books one block after the other: what it misses is loaded into the two buffers, then it computes. Energy is added block by block, as the released
/// simulator does, because its sums of up to a million terms carry a rounding drift of up to 1e-11 that an exact sum would not have.
/// </summary>
internal sealed class BlockLedger(ChipModel chip)
{
    private readonly ChunkBuffer _activations = new(ReleasedConstants.BufferChunks(chip.Accelerator.ActivationBufferMb));
    private readonly ChunkBuffer _weights = new(ReleasedConstants.BufferChunks(chip.Accelerator.WeightBufferMb));
    private readonly double _loadMw = chip.DynamicMw(ChipModule.Dma) + ReleasedConstants.MemoryMw(chip.Accelerator);
    private readonly double _convolutionMw = chip.ConvolutionMw;
    private readonly double _matrixMw = chip.MatrixMw;
    private readonly double _activationNj = BufferConstants.Activation.AccessNj(chip.Accelerator.ActivationBufferMb);
    private readonly double _weightNj = BufferConstants.Weight.AccessNj(chip.Accelerator.WeightBufferMb);
    private readonly double _maskJ = BufferConstants.Mask.AccessNj(chip.Accelerator.MaskBufferMb) * 1e-9;
    private double _activationLoads;
    private double _blocks;
    private double _buffers;

    /// <summary>Chunks that have left the activation buffer.</summary>
    public long EvictedActivations => _activations.Gone;

    /// <summary>Chunks that have left the weight buffer.</summary>
    public long EvictedWeights => _weights.Gone;

    /// <summary>Energy of all blocks booked, with <paramref name="before"/> as the first summand, in J.</summary>
    public double Joules(double before) => before + _activationLoads + _blocks + _buffers;

    /// <summary>Loads a tile of the image.</summary>
    public void LoadImage(ReleasedTally tally, long chunks)
    {
        var tile = new ChunkTile(chunks);
        tally.Stall += LoadActivations(tally, ref tile);
    }

    /// <summary>A block of a convolution.</summary>
    public void Convolve(ReleasedTally tally, ref ChunkTile activations, ref ChunkTile weights, long macCycles) =>
        Book(tally, ref activations, ref weights, macCycles, _convolutionMw);

    /// <summary>A block of a matrix product.</summary>
    public void Multiply(ReleasedTally tally, ref ChunkTile activations, ref ChunkTile weights, long macCycles) =>
        Book(tally, ref activations, ref weights, macCycles, _matrixMw);

    private void Book(ReleasedTally tally, ref ChunkTile activations, ref ChunkTile weights, long macCycles, double milliwatts)
    {
        var first = LoadActivations(tally, ref activations);
        var second = LoadWeights(tally, ref weights);
        tally.Stall += Math.Max(first, second);
        tally.Mac += macCycles;
        tally.Blocks++;
        _blocks += macCycles * ChipClock.SecondsPerCycle * milliwatts * 1e-3;
    }

    private long LoadActivations(ReleasedTally tally, ref ChunkTile tile)
    {
        var gone = _activations.Gone;
        var missing = tile.Visit(_activations);
        if (missing == 0)
            return 0;
        var cycles = ReleasedConstants.LoadCycles(missing);
        tally.ActivationLoad += cycles;
        tally.ActivationChunks += missing;
        tally.Loads++;
        _activationLoads += cycles * ChipClock.SecondsPerCycle * _loadMw * 1e-3;
        _blocks += _maskJ;
        _buffers += (missing + _activations.Gone - gone) * _activationNj * 1e-9;
        return cycles;
    }

    private long LoadWeights(ReleasedTally tally, ref ChunkTile tile)
    {
        var gone = _weights.Gone;
        var missing = tile.Visit(_weights);
        if (missing == 0)
            return 0;
        var cycles = ReleasedConstants.LoadCycles(missing);
        tally.WeightLoad += cycles;
        tally.WeightChunks += missing;
        tally.Loads++;
        _blocks += cycles * ChipClock.SecondsPerCycle * _loadMw * 1e-3;
        _blocks += _maskJ;
        _buffers += (missing + _weights.Gone - gone) * _weightNj * 1e-9;
        return cycles;
    }
}
