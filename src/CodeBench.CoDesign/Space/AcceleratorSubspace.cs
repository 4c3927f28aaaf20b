using System.Globalization;
using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.CoDesign;

/// <summary>
/// A part of AccelBench's space: for each entry the values that may be tried, all combinations of them; kernels are square, so Pkx and Pky
/// are one entry.
/// </summary>
/// <remarks>The index is a mixed-radix number, the last entry varies fastest.</remarks>
public sealed class AcceleratorSubspace
{
    private readonly int[][] _values;
    private readonly (MemoryType Type, int Number)[] _memories;

    /// <param name="values">Values by entry name (<see cref="Entries"/>); an entry that is missing takes SPRING's value.</param>
    /// <param name="memories">Main memories as "rram1", "dram4", "hbm1"; none means SPRING's.</param>
    /// <exception cref="ProblemException">Unknown entries, values outside AccelBench's space, empty or repeated values; all at once.</exception>
    public AcceleratorSubspace(IReadOnlyDictionary<string, IReadOnlyList<int>> values, IReadOnlyList<string> memories)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(memories);
        var problems = new List<Problem>();
        foreach (var name in values.Keys.Except(Entries, StringComparer.Ordinal))
            problems.Add(new Problem($"an accelerator has no entry '{name}'", null, Suggestions.DidYouMean(name, Entries)));
        _values = [.. Entries.Select((name, entry) => Take(name, entry, values, problems))];
        _memories = memories.Count == 0 ? [(NamedAccelerators.Spring.MemoryType, NamedAccelerators.Spring.MemoryNumber)] : TakeMemories(memories, problems);
        if (problems.Count > 0)
            throw new ProblemException(problems);
        Count = _values.Aggregate((long)_memories.Length, (count, list) => count * list.Length);
    }

    /// <summary>Names of the entries that a study may vary; "Pk" is Pkx and Pky.</summary>
    public static IReadOnlyList<string> Entries { get; } = ["Pib", "Pif", "Pix", "Piy", "Pof", "Pk", "batch", "actMb", "wgtMb", "maskMb"];

    /// <summary>Number of accelerators.</summary>
    public long Count { get; }

    /// <summary>The accelerator at an index from 0 to <see cref="Count"/> - 1.</summary>
    public Accelerator At(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        (index, var memory) = Math.DivRem(index, _memories.Length);
        Span<int> value = stackalloc int[_values.Length];
        for (var entry = _values.Length - 1; entry >= 0; entry--)
        {
            (index, var digit) = Math.DivRem(index, _values[entry].Length);
            value[entry] = _values[entry][digit];
        }
        return Make(value, _memories[memory]);
    }

    private static Accelerator Make(ReadOnlySpan<int> v, (MemoryType Type, int Number) memory) =>
        new(v[0], v[1], v[2], v[3], v[4], v[5], v[5], v[6], v[7], v[8], v[9], memory.Type, memory.Number);

    private static int[] Take(string name, int entry, IReadOnlyDictionary<string, IReadOnlyList<int>> values, List<Problem> problems)
    {
        var spring = NamedAccelerators.Spring;
        int[] defaults =
        [
            spring.Pib, spring.Pif, spring.Pix, spring.Piy, spring.Pof, spring.Pkx, spring.BatchSize,
            spring.ActivationBufferMb, spring.WeightBufferMb, (int)spring.MaskBufferMb,
        ];
        if (!values.TryGetValue(name, out var list))
            return [defaults[entry]];
        if (list.Count == 0)
            problems.Add(new Problem($"{name} has no values", "then there is no accelerator"));
        foreach (var repeated in list.GroupBy(value => value).Where(group => group.Count() > 1))
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{name} lists {repeated.Key} twice")));
        foreach (var value in list)
        {
            var trial = (int[])defaults.Clone();
            trial[entry] = value;
            problems.AddRange(AcceleratorSpace.Check(Make(trial, (spring.MemoryType, spring.MemoryNumber))));
        }
        return [.. list];
    }

    private static (MemoryType, int)[] TakeMemories(IReadOnlyList<string> texts, List<Problem> problems)
    {
        var known = MemoryConfiguration.All
            .ToDictionary(memory => string.Create(CultureInfo.InvariantCulture, $"{memory.Type.ToString().ToLowerInvariant()}{memory.Number}"), StringComparer.Ordinal);
        var memories = new List<(MemoryType, int)>();
        foreach (var text in texts)
        {
            if (known.TryGetValue(text, out var memory))
                memories.Add((memory.Type, memory.Number));
            else
                problems.Add(new Problem($"there is no main memory '{text}'", null, Suggestions.DidYouMean(text, known.Keys)));
        }
        return [.. memories];
    }
}
