using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Picks one of a few names and says "did you mean" when it is none of them.</summary>
internal static class Choice
{
    /// <exception cref="ProblemException">Not one of the names.</exception>
    public static int IndexOf(string what, string name, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        var nearest = names.MinBy(candidate => Distance(candidate, name))!;
        var hint = Distance(nearest, name) <= Math.Max(2, nearest.Length / 3) ? $"did you mean {nearest}? " : string.Empty;
        throw new ProblemException($"unknown {what} '{name}'", @try: $"{hint}one of {string.Join(", ", names)}");
    }

    /// <summary>Levenshtein distance, upper and lower case alike.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
