using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>
/// The space of accelerators: 3·2·8·8·4·4·5·13·13·4·11 = 228,433,920 vectors (CODEBench Table 2 and §4.2), each with an index.
/// The index is a mixed-radix number, the last digit varies fastest; the order is that of the released table of accelerators.
/// </summary>
public static class AcceleratorSpace
{
    /// <summary>Number of accelerators.</summary>
    public const long Count = 228_433_920;

    /// <summary>Legal values of the digits Pib, Pif, Pix, Piy, Pof, Pk (= Pkx = Pky), batch, act, wgt, mask. The 11th digit is the memory.</summary>
    private static readonly int[][] Digits =
    [
        [1, 2, 4],
        [1, 16],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, 2, 4, 8],
        [1, 3, 5, 7],
        [1, 64, 128, 256, 512],
        [1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24],
        [1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24],
        [1, 2, 3, 4],
    ];

    /// <summary>How many values each of the 11 digits has.</summary>
    public static IReadOnlyList<int> Radices { get; } = [3, 2, 8, 8, 4, 4, 5, 13, 13, 4, 11];

    /// <summary>The accelerator at an index from 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="ProblemException">The index is outside the space.</exception>
    public static Accelerator At(long index)
    {
        if (index is < 0 or >= Count)
        {
            throw new ProblemException(
                string.Create(CultureInfo.InvariantCulture, $"there is no accelerator {index}"),
                string.Create(CultureInfo.InvariantCulture, $"the space has {Count:N0} accelerators"),
                string.Create(CultureInfo.InvariantCulture, $"an index from 0 to {Count - 1}"));
        }
        Span<int> value = stackalloc int[Digits.Length];
        var memories = MemoryConfiguration.All;
        var (rest, memory) = Math.DivRem(index, memories.Count);
        for (var d = Digits.Length - 1; d >= 0; d--)
        {
            (rest, var digit) = Math.DivRem(rest, Digits[d].Length);
            value[d] = Digits[d][digit];
        }
        return new Accelerator(
            value[0], value[1], value[2], value[3], value[4], value[5], value[5], value[6],
            value[7], value[8], value[9], memories[(int)memory].Type, memories[(int)memory].Number);
    }

    /// <summary>The index of an accelerator of the space.</summary>
    /// <exception cref="ProblemException">It is not in the space; every entry that is off is listed with the nearest legal value.</exception>
    public static long IndexOf(Accelerator accelerator)
    {
        var problems = Check(accelerator);
        if (problems.Count > 0)
            throw new ProblemException(problems);
        long index = 0;
        for (var d = 0; d < Digits.Length; d++)
            index = index * Digits[d].Length + Array.IndexOf(Digits[d], (int)Entry(accelerator, d));
        return index * MemoryConfiguration.All.Count + MemoryConfiguration.IndexOf(accelerator.MemoryType, accelerator.MemoryNumber);
    }

    /// <summary>Everything that keeps an accelerator out of the space, with the nearest legal values; empty when it is in it.</summary>
    public static IReadOnlyList<Problem> Check(Accelerator accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        var problems = new List<Problem>();
        for (var d = 0; d < Digits.Length; d++)
        {
            var value = Entry(accelerator, d);
            if (Array.Exists(Digits[d], v => v == value))
                continue;
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"{DigitName(d)} = {value} is not in the space"),
                string.Create(CultureInfo.InvariantCulture, $"legal are {string.Join(", ", Digits[d])}"),
                string.Create(CultureInfo.InvariantCulture, $"{Digits[d].MinBy(v => Math.Abs(v - value))}, the nearest")));
        }
        if (accelerator.Pky != accelerator.Pkx)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"Pky = {accelerator.Pky} differs from Pkx = {accelerator.Pkx}"),
                "the space has square kernels only (CODEBench §4.2)",
                string.Create(CultureInfo.InvariantCulture, $"Pky {accelerator.Pkx}")));
        }
        if (MemoryConfiguration.IndexOf(accelerator.MemoryType, accelerator.MemoryNumber) < 0)
            problems.Add(new Problem("there is no such main memory", null, "RRAM 1..6, DRAM 1..4 or HBM 1"));
        return problems;
    }

    /// <summary>Whether the accelerator is one of the space.</summary>
    public static bool Contains(Accelerator accelerator) => Check(accelerator).Count == 0;

    /// <summary>An accelerator of the space, uniformly.</summary>
    public static Accelerator Sample(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return At(random.NextLong(Count));
    }

    /// <summary>The legal values of entry <paramref name="entry"/> of the 13-vector, as text.</summary>
    internal static string ValuesText(int entry) => entry switch
    {
        11 => "1 (RRAM), 2 (DRAM), 3 (HBM)",
        12 => "1..6 for RRAM, 1..4 for DRAM, 1 for HBM",
        _ => string.Join(", ", Digits[entry < 6 ? entry : entry - 1]),
    };

    private static string DigitName(int digit) => AcceleratorVector.Names[digit < 6 ? digit : digit + 1];

    private static double Entry(Accelerator a, int digit) => digit switch
    {
        0 => a.Pib,
        1 => a.Pif,
        2 => a.Pix,
        3 => a.Piy,
        4 => a.Pof,
        5 => a.Pkx,
        6 => a.BatchSize,
        7 => a.ActivationBufferMb,
        8 => a.WeightBufferMb,
        _ => a.MaskBufferMb,
    };
}
