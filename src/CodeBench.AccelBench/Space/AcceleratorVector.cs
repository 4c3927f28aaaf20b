using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>Reads the 13 numbers of an accelerator and says everything that is wrong with them.</summary>
public static class AcceleratorVector
{
    /// <summary>Names of the 13 entries, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["Pib", "Pif", "Pix", "Piy", "Pof", "Pkx", "Pky", "batch", "act_MB", "wgt_MB", "mask_MB", "mem_type", "mem_config"];

    /// <summary>Above this no entry makes sense; it keeps every product within 64 bits.</summary>
    private const double Largest = 4096;

    /// <summary>
    /// The accelerator of a vector. Entries are cut to integers as the released simulator does, except the mask buffer.
    /// Only what no chip could have is refused here; membership in the searched space is <see cref="AcceleratorSpace.Check"/>.
    /// </summary>
    /// <exception cref="ProblemException">Wrong length, an entry that is no positive number, Pif other than 1 or 16, no such memory.</exception>
    public static Accelerator Read(IReadOnlyList<double> vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.Count != Names.Count)
        {
            throw new ProblemException(
                string.Create(CultureInfo.InvariantCulture, $"an accelerator vector has 13 numbers, this one has {vector.Count}"),
                null,
                $"give {string.Join(", ", Names)}");
        }
        var problems = new List<Problem>();
        for (var i = 0; i < vector.Count; i++)
            CheckRange(i, vector[i], problems);
        if (problems.Count == 0)
            CheckMeaning(vector, problems);
        if (problems.Count > 0)
            throw new ProblemException(problems);
        int At(int i) => (int)vector[i];
        return new Accelerator(
            At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9), vector[10], (MemoryType)At(11), At(12));
    }

    private static void CheckRange(int i, double value, List<Problem> problems)
    {
        var least = i == 10 ? double.Epsilon : 1;
        if (!(value >= least && value <= Largest))
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"{Names[i]} = {value} is out of range"),
                string.Create(CultureInfo.InvariantCulture, $"it is a positive number of at most {Largest}"),
                string.Create(CultureInfo.InvariantCulture, $"one of {AcceleratorSpace.ValuesText(i)}")));
        }
    }

    private static void CheckMeaning(IReadOnlyList<double> vector, List<Problem> problems)
    {
        if ((int)vector[1] is not (1 or 16))
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"Pif = {vector[1]}"),
                "MAC units with 1 and with 16 multipliers were synthesised, no others",
                (int)vector[1] <= 8 ? "Pif 1" : "Pif 16"));
        }
        var count = MemoryConfiguration.CountOf((MemoryType)(int)vector[11]);
        if (count == 0)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"mem_type = {vector[11]}"),
                "there are three memories", "1 (RRAM), 2 (DRAM) or 3 (HBM)"));
        }
        else if ((int)vector[12] > count)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"mem_config = {vector[12]}"),
                string.Create(CultureInfo.InvariantCulture, $"{(MemoryType)(int)vector[11]} has {count} configuration(s)"),
                string.Create(CultureInfo.InvariantCulture, $"mem_config {count}")));
        }
    }
}
