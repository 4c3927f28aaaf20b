using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>
/// The accelerators of the space that satisfy some conditions. Conditions on entries of the vector shrink the space itself, which keeps its order and can be
/// walked by position; conditions on what follows from them (area, power, multipliers...) are tested one by one.
/// </summary>
public sealed class AcceleratorSelection
{
    private readonly long[][] _digits;
    private readonly IReadOnlyList<AcceleratorConstraint> _tests;

    /// <summary>The selection of some conditions.</summary>
    /// <exception cref="ProblemException">A condition on an entry that no legal value satisfies.</exception>
    public AcceleratorSelection(IReadOnlyList<AcceleratorConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        Constraints = constraints;
        var entries = AcceleratorField.All.Take(AcceleratorField.Entries).ToList();
        _tests = [.. constraints.Where(c => !entries.Contains(c.Field))];
        _digits = new long[AcceleratorSpace.Radices.Count][];
        long place = AcceleratorSpace.Count;
        var problems = new List<Problem>();
        for (var d = 0; d < _digits.Length; d++)
        {
            place /= AcceleratorSpace.Radices[d];
            _digits[d] = [.. Enumerable.Range(0, AcceleratorSpace.Radices[d]).Select(v => v * place)];
            foreach (var constraint in constraints.Where(c => DigitOf(entries.IndexOf(c.Field)) == d))
            {
                _digits[d] = [.. _digits[d].Where(v => constraint.Accepts(AcceleratorSpace.At(v)))];
                if (_digits[d].Length == 0)
                {
                    problems.Add(new Problem(
                        $"no accelerator has {constraint}",
                        $"{constraint.Field.Name}: {constraint.Field.Meaning}",
                        "see \"accelerators show spring\" for the legal values"));
                }
            }
        }
        if (problems.Count > 0)
            throw new ProblemException(problems);
        Count = _digits.Aggregate(1L, (n, d) => n * d.Length);
    }

    /// <summary>All of the space.</summary>
    public static AcceleratorSelection Everything { get; } = new([]);

    /// <summary>The conditions.</summary>
    public IReadOnlyList<AcceleratorConstraint> Constraints { get; }

    /// <summary>Positions to walk: accelerators that satisfy the conditions on entries.</summary>
    public long Count { get; }

    /// <summary>Index in the space of the accelerator at a position from 0 to <see cref="Count"/> - 1; ascending.</summary>
    public long IndexAt(long position)
    {
        long index = 0;
        for (var d = _digits.Length - 1; d >= 0; d--)
        {
            (position, var digit) = Math.DivRem(position, _digits[d].Length);
            index += _digits[d][digit];
        }
        return index;
    }

    /// <summary>Whether the accelerator at a position satisfies the other conditions too.</summary>
    public bool Accepts(Accelerator accelerator)
    {
        foreach (var test in _tests)
        {
            if (!test.Accepts(accelerator))
                return false;
        }
        return true;
    }

    /// <summary>Different accelerators that satisfy everything, drawn uniformly.</summary>
    /// <exception cref="ProblemException">None was found in 200,000 draws; fewer than asked for are no error.</exception>
    public IReadOnlyList<Accelerator> Sample(RandomStream random, int count)
    {
        ArgumentNullException.ThrowIfNull(random);
        const int most = 200_000;
        var seen = new HashSet<long>();
        var found = new List<Accelerator>();
        for (var tries = 0; found.Count < count && tries < most + 100L * count && seen.Count < Count; tries++)
        {
            var index = IndexAt(random.NextLong(Count));
            if (seen.Add(index) && AcceleratorSpace.At(index) is var accelerator && Accepts(accelerator))
                found.Add(accelerator);
        }
        if (found.Count > 0 || count == 0)
            return found;
        throw new ProblemException(
            $"no accelerator was found with {string.Join(", ", Constraints)}",
            string.Create(CultureInfo.InvariantCulture, $"{seen.Count} of {Count} were tried"),
            "looser conditions");
    }

    /// <summary>Entries pk and config stand for two entries of the vector; the memory's two are one digit.</summary>
    private static int DigitOf(int field) => field switch
    {
        < 0 => -1,
        >= 10 => 10,
        _ => field,
    };
}
