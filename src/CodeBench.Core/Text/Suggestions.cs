namespace CodeBench.Core;

/// <summary>"Did you mean": the known names nearest to one that nobody knows.</summary>
public static class Suggestions
{
    /// <summary>
    /// Up to <paramref name="most"/> known names, nearest first. A name counts as near when its distance is at most a third of the
    /// longer length (at least 1), or when one begins with the other. Letter case does not count.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string given, IEnumerable<string> known, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(known);
        var text = given.ToUpperInvariant();
        return
        [
            .. known
                .Select(name => (Name: name, Distance: Score(text, name.ToUpperInvariant())))
                .Where(item => item.Distance is not null)
                .OrderBy(item => item.Distance)
                .ThenBy(item => item.Name, StringComparer.Ordinal)
                .Select(item => item.Name)
                .Take(most),
        ];
    }

    /// <summary>
    /// A sentence for <see cref="Problem.Try"/>: "did you mean 'resnet18'?", or the list of known names when none is near and the list is
    /// short, or null.
    /// </summary>
    public static string? DidYouMean(string given, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = Nearest(given, names);
        if (nearest.Count > 0)
            return $"did you mean {string.Join(" or ", nearest.Select(name => $"'{name}'"))}?";
        return names.Count is > 0 and <= 24 ? $"one of {string.Join(", ", names)}" : null;
    }

    /// <summary>
    /// Insertions, deletions, substitutions and swaps of neighbours that turn a into b, no part edited twice.
    /// [Public: Damerau 1964, Levenshtein 1966; the restricted "optimal string alignment" form]
    /// </summary>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }

    private static int? Score(string given, string name)
    {
        var longest = Math.Max(given.Length, name.Length);
        // Nobody mistypes a name into a text many times its length: do not spend quadratic time on it.
        if (longest > 200)
            return null;
        var distance = Distance(given, name);
        if (distance <= Math.Max(1, longest / 3))
            return distance;
        var prefix = given.Length >= 2 && name.StartsWith(given, StringComparison.Ordinal)
            || name.Length >= 2 && given.StartsWith(name, StringComparison.Ordinal);
        return prefix ? longest : null;
    }
}
