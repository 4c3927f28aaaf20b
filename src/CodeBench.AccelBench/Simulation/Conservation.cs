using System.Globalization;

namespace CodeBench.AccelBench;

/// <summary>Checks that every run makes: nothing may be lost or counted twice. A failure is a defect of the model, never of the input.</summary>
internal static class Conservation
{
    /// <summary>MACs counted tile by tile equal the layer's own count.</summary>
    public static void CheckMacs(int layer, long counted, long expected)
    {
        if (counted != expected)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"layer {layer}: {counted} MACs counted, {expected} expected"));
    }

    /// <summary>The parts sum to the total.</summary>
    public static void CheckSum(string what, double sum, double total, double tolerance)
    {
        if (!(Math.Abs(sum - total) <= tolerance * Math.Abs(total)))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: the parts sum to {sum:R}, the total is {total:R}"));
    }

    /// <summary>One quantity bounds another from below.</summary>
    public static void CheckAtLeast(string what, double value, double bound)
    {
        if (!(value >= bound * (1 - 1e-9)))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:R} is below {bound:R}"));
    }
}
