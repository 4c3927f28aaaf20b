namespace CodeBench.AccelBench;

/// <summary>What the physical model needs to know of an accelerator, in bits and cycles.</summary>
internal readonly struct MachinePoint
{
    /// <summary>Share of a buffer through which data streams; the rest keeps what is used again.</summary>
    public const double StagingShare = 0.25;

    private const double BitsPerMegabyte = 1 << 23;

    public MachinePoint(Accelerator accelerator, PhysicalSwitches switches)
    {
        Accelerator = accelerator;
        Elements = accelerator.ProcessingElements;
        Units = accelerator.MacUnits;
        Multipliers = accelerator.Multipliers;
        var scale = BitsPerMegabyte / (switches.HasFlag(PhysicalSwitches.CapacityInBits) ? 1 : ReleasedConstants.BitsPerElement);
        StagedActivationBits = StagingShare * accelerator.ActivationBufferMb * scale;
        KeptActivationBits = (1 - StagingShare) * accelerator.ActivationBufferMb * scale;
        KeptWeightBits = (1 - StagingShare) * accelerator.WeightBufferMb * scale;
        MaskBits = accelerator.MaskBufferMb * scale / 2;
        if (switches.HasFlag(PhysicalSwitches.MemoryTypes))
        {
            var memory = MainMemory.Of(accelerator.Memory);
            BitsPerCycle = memory.BitsPerCycle;
            LatencyCycles = memory.LatencyCycles;
        }
        else
            BitsPerCycle = ReleasedConstants.BitsPerCycle;
    }

    public Accelerator Accelerator { get; }

    /// <summary>Processing elements.</summary>
    public long Elements { get; }

    /// <summary>MAC units.</summary>
    public long Units { get; }

    public long Multipliers { get; }

    /// <summary>Bits of one activation tile that can wait in the buffer while its filters stream by.</summary>
    public double StagedActivationBits { get; }

    /// <summary>Bits of whole tensors that can stay on the chip.</summary>
    public double KeptActivationBits { get; }

    /// <summary>Bits of weights that can stay while a layer's maps stream by.</summary>
    public double KeptWeightBits { get; }

    /// <summary>Mask bits for activations, and as many for weights.</summary>
    public double MaskBits { get; }

    public double BitsPerCycle { get; }

    public double LatencyCycles { get; }
}
