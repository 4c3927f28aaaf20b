namespace CodeBench.AccelBench;

/// <summary>
/// One on-chip buffer, modelled by FinCACTI at one size and scaled from there. [Released]
/// Area and leakage scale with the size, access energy with its square root.
/// </summary>
/// <param name="ReferenceMb">The size that was modelled.</param>
/// <param name="ReadNj">Energy of reading one 64-byte line, nJ.</param>
/// <param name="WriteNj">Energy of writing one 64-byte line, nJ.</param>
/// <param name="LeakagePerBankMw">Leakage of a bank, mW.</param>
/// <param name="Banks">Banks.</param>
/// <param name="ReferenceAreaMm2">Area at the reference size, mm².</param>
public sealed record BufferConstants(
    double ReferenceMb, double ReadNj, double WriteNj, double LeakagePerBankMw, int Banks, double ReferenceAreaMm2)
{
    public static BufferConstants Activation { get; } = new(12, 0.275546, 0.273688, 185.939, 16, 3.63967);

    public static BufferConstants Weight { get; } = new(24, 0.42123, 0.418051, 315.607, 16, 7.05842);

    public static BufferConstants Mask { get; } = new(4, 0.164271, 0.163756, 119.098, 8, 1.21026);

    /// <summary>Area in mm² at <paramref name="megabytes"/>.</summary>
    public double AreaMm2(double megabytes) => ReferenceAreaMm2 / ReferenceMb * megabytes;

    /// <summary>Leakage in mW at <paramref name="megabytes"/>.</summary>
    public double LeakageMw(double megabytes) => LeakagePerBankMw * Banks / ReferenceMb * megabytes;

    /// <summary>Energy of one access in nJ at <paramref name="megabytes"/>: the mean of read and write.</summary>
    public double AccessNj(double megabytes) => (ReadNj + WriteNj) / 2 * Math.Sqrt(megabytes / ReferenceMb);
}
