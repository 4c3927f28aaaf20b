using System.Globalization;

namespace CodeBench.AccelBench;

/// <summary>
/// One accelerator of AccelBench: the 13 hyperparameters of CODEBench §3.2.7 and Table 2, in the vector's order.
/// It may lie outside the searched space (batch 5, say); <see cref="AcceleratorSpace.Check"/> tells.
/// </summary>
/// <param name="Pib">Images of a batch computed in parallel.</param>
/// <param name="Pif">Multipliers of a MAC unit (input channels in parallel): 1 or 16.</param>
/// <param name="Pix">Output rows in parallel.</param>
/// <param name="Piy">Output columns in parallel.</param>
/// <param name="Pof">Output channels in parallel.</param>
/// <param name="Pkx">Kernel rows in parallel.</param>
/// <param name="Pky">Kernel columns in parallel; equal to <paramref name="Pkx"/> in the searched space.</param>
/// <param name="BatchSize">Images per inference.</param>
/// <param name="ActivationBufferMb">Activation buffer in MB (2^20 bytes).</param>
/// <param name="WeightBufferMb">Weight buffer in MB.</param>
/// <param name="MaskBufferMb">Buffer of the binary sparsity masks in MB; the only one that may be fractional.</param>
/// <param name="MemoryType">Kind of main memory.</param>
/// <param name="MemoryNumber">Its configuration, see <see cref="MemoryConfiguration"/>.</param>
public sealed record Accelerator(
    int Pib,
    int Pif,
    int Pix,
    int Piy,
    int Pof,
    int Pkx,
    int Pky,
    int BatchSize,
    int ActivationBufferMb,
    int WeightBufferMb,
    double MaskBufferMb,
    MemoryType MemoryType,
    int MemoryNumber)
{
    /// <summary>Processing elements: Pib x Pix x Piy (CODEBench §3.2.6).</summary>
    public int ProcessingElements => Pib * Pix * Piy;

    /// <summary>MAC units in a processing element: Pof x Pkx x Pky (CODEBench §3.2.6).</summary>
    public int MacUnitsPerElement => Pof * Pkx * Pky;

    /// <summary>MAC units of the chip.</summary>
    public int MacUnits => ProcessingElements * MacUnitsPerElement;

    /// <summary>Multipliers of the chip: MAC units x Pif.</summary>
    public long Multipliers => (long)MacUnits * Pif;

    /// <summary>Banks, ranks and channels of the main memory.</summary>
    public MemoryConfiguration Memory => MemoryConfiguration.All[MemoryConfiguration.IndexOf(MemoryType, MemoryNumber)];

    /// <summary>The 13 numbers, in the order of the constructor.</summary>
    public double[] ToVector() =>
    [
        Pib, Pif, Pix, Piy, Pof, Pkx, Pky, BatchSize,
        ActivationBufferMb, WeightBufferMb, MaskBufferMb, (int)MemoryType, MemoryNumber,
    ];

    /// <summary>The vector as text, "2,16,8,4,8,3,3,1,12,24,4,1,1": what <see cref="AcceleratorText.Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(',', ToVector().Select(v => v.ToString(CultureInfo.InvariantCulture)));
}
