namespace CodeBench.Cocco;

/// <summary>
/// How a layer reads one axis of a producer: a sliding window of <paramref name="Kernel"/> elements that moves by
/// <paramref name="Stride"/>/<paramref name="StrideDivisor"/> elements for each element that the layer makes (Cocco §3.1).
/// </summary>
/// <param name="Kernel">Effective kernel F in elements of the producer, at least 1; a dilated kernel counts its gaps.</param>
/// <param name="Stride">Numerator of the stride, at least 1.</param>
/// <param name="StrideDivisor">Denominator of the stride: r for an up-sampling by r, else 1.</param>
/// <param name="Full">The whole axis is needed before anything can be made (global pooling, a fully connected layer on a map, the second operand of a product).</param>
public readonly record struct AxisWindow(int Kernel, int Stride, int StrideDivisor, bool Full)
{
    /// <summary>One element for each element.</summary>
    public static AxisWindow Pointwise { get; } = new(1, 1, 1, false);

    /// <summary>The whole axis at once.</summary>
    public static AxisWindow Whole { get; } = new(1, 1, 1, true);

    /// <summary>A window of <paramref name="kernel"/> taps: F = dilation*(kernel - 1) + 1.</summary>
    public static AxisWindow Sliding(int kernel, int stride, int dilation = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dilation, 1);
        return new AxisWindow(dilation * (kernel - 1) + 1, stride, 1, false);
    }

    /// <summary>Nearest-neighbour up-sampling by <paramref name="ratio"/>: a stride of 1/ratio.</summary>
    public static AxisWindow Upsampling(int ratio)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, 1);
        return new AxisWindow(1, 1, ratio, false);
    }

    /// <summary>x(u) - Delta(u) that this consumer asks for: ceil(F - s), from f(n) = F + (n - 1)*s with n = Delta(u)/s. Negative when the stride skips elements.</summary>
    public int Overhang => Full ? 0 : Kernel - Stride / StrideDivisor;
}
