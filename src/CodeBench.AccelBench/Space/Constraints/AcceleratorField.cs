namespace CodeBench.AccelBench;

/// <summary>A quantity of an accelerator that a constraint may name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it is, with its unit.</param>
/// <param name="Value">How it is found.</param>
public sealed record AcceleratorField(string Name, string Meaning, Func<Accelerator, double> Value)
{
    /// <summary>
    /// Everything that can be named. Area, leakage and power are of a chip with ReLU units; power is leakage plus the MAC array at work, Im2Col
    /// read as µW.
    /// </summary>
    public static IReadOnlyList<AcceleratorField> All { get; } =
    [
        new("pib", "images in parallel", a => a.Pib),
        new("pif", "multipliers of a MAC unit", a => a.Pif),
        new("pix", "rows in parallel", a => a.Pix),
        new("piy", "columns in parallel", a => a.Piy),
        new("pof", "output channels in parallel", a => a.Pof),
        new("pk", "kernel rows and columns in parallel", a => a.Pkx),
        new("batch", "images per inference", a => a.BatchSize),
        new("act", "activation buffer, MB", a => a.ActivationBufferMb),
        new("weight", "weight buffer, MB", a => a.WeightBufferMb),
        new("mask", "mask buffer, MB", a => a.MaskBufferMb),
        new("memory", "1 or rram, 2 or dram, 3 or hbm", a => (int)a.MemoryType),
        new("config", "number of the memory's configuration", a => a.MemoryNumber),
        new("buffer", "all three buffers, MB", a => a.ActivationBufferMb + a.WeightBufferMb + a.MaskBufferMb),
        new("pes", "processing elements", a => a.ProcessingElements),
        new("units", "MAC units", a => a.MacUnits),
        new("multipliers", "multipliers", a => a.Multipliers),
        new("bandwidth", "peak memory bandwidth, GB/s", a => MainMemory.Of(a.Memory).BytesPerSecond * 1e-9),
        new("area", "chip area, mm²", a => new ChipModel(a, ActivationUnits.Relu).AreaMm2),
        new("leakage", "leakage power, W", a => new ChipModel(a, ActivationUnits.Relu).LeakageMw * 1e-3),
        new("power", "leakage and the MAC array at work, W", Power),
    ];

    /// <summary>How many of <see cref="All"/>, from the first, are entries of the vector; the others follow from them.</summary>
    internal const int Entries = 12;

    private static double Power(Accelerator accelerator)
    {
        var chip = new ChipModel(accelerator, ActivationUnits.Relu);
        return (chip.LeakageMw + chip.MatrixMw + 2e-3 * chip.DynamicMw(ChipModule.Im2Col)) * 1e-3;
    }
}
