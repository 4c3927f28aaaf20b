namespace CodeBench.AccelBench;

/// <summary>
/// Bits of an element. Stored compressed (20 bits per non-zero, and one mask bit per element: CODEBench §3.2.1) where that is smaller, else plain.
/// </summary>
/// <param name="Data">Bits in a data buffer.</param>
/// <param name="Mask">Bits in the mask buffer: 1 or 0.</param>
internal readonly record struct ElementBits(double Data, double Mask)
{
    /// <summary>Bits that cross the memory interface.</summary>
    public double Traffic => Data + Mask;

    /// <summary>With measured sparsity by density, else the released constant of one half, whose masks are never moved.</summary>
    public static ElementBits Of(double density, PhysicalSwitches switches)
    {
        const double plain = ReleasedConstants.BitsPerElement;
        if (!switches.HasFlag(PhysicalSwitches.MeasuredSparsity))
            return new(plain / 2, 0);
        return plain * density + 1 < plain ? new(plain * density, 1) : new(plain, 0);
    }
}
