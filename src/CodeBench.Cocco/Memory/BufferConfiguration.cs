using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// On-chip memory of one core, in bytes: a global buffer for activations and a weight buffer, or one buffer that both share (Cocco §5.3.1).
/// </summary>
/// <param name="ActivationBytes">Capacity for activations; of everything when shared.</param>
/// <param name="WeightBytes">Capacity for weights; 0 when shared.</param>
/// <param name="IsShared">Activations and weights share <paramref name="ActivationBytes"/>.</param>
public readonly record struct BufferConfiguration(long ActivationBytes, long WeightBytes, bool IsShared)
{
    private const long BytesPerKilobyte = 1024;

    /// <summary>BUF_SIZE of formula 2, bytes.</summary>
    public long TotalBytes => ActivationBytes + WeightBytes;

    /// <summary>A global buffer and a weight buffer, KB.</summary>
    public static BufferConfiguration Separate(long activationKilobytes, long weightKilobytes) =>
        new(activationKilobytes * BytesPerKilobyte, weightKilobytes * BytesPerKilobyte, false);

    /// <summary>One shared buffer, KB.</summary>
    public static BufferConfiguration Shared(long kilobytes) => new(kilobytes * BytesPerKilobyte, 0, true);

    /// <summary>Reads "1024+1152" (separate, KB) or "1344" (shared, KB).</summary>
    /// <exception cref="ProblemException">Not of that form, or a capacity below 1 KB.</exception>
    public static BufferConfiguration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+');
        var sizes = new List<long>();
        foreach (var part in parts)
        {
            if (!long.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || parts.Length > 2 || size > 1L << 40)
                throw new ProblemException($"buffer '{text}' is not a capacity in KB", @try: "1344 for one shared buffer, 1024+1152 for a global and a weight buffer");
            if (size == 0)
                throw new ProblemException($"buffer '{text}' has a capacity of zero", "nothing can run without on-chip memory", "the paper explores 128 to 3072 KB shared, 128 to 2048 + 144 to 2304 KB separate");
            sizes.Add(size);
        }
        return sizes.Count == 2 ? Separate(sizes[0], sizes[1]) : Shared(sizes[0]);
    }

    /// <summary>"1024+1152 KB" or "1344 KB".</summary>
    public override string ToString() => IsShared
        ? string.Create(CultureInfo.InvariantCulture, $"{ActivationBytes / (double)BytesPerKilobyte:0.##} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{ActivationBytes / (double)BytesPerKilobyte:0.##}+{WeightBytes / (double)BytesPerKilobyte:0.##} KB");
}
