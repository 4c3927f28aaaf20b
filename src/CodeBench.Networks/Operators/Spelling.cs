using System.Text;

namespace CodeBench.Networks;

/// <summary>Enumeration members as the files and messages spell them: "hard-swish".</summary>
internal static class Spelling
{
    internal static string Of<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    internal static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate), text, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The known name that differs least from what was typed, or null when none is near (more than a third of the letters differ).</summary>
    internal static string? Nearest(string typed, IEnumerable<string> known)
    {
        string? best = null;
        var least = Math.Max(1, typed.Length / 3) + 1;
        foreach (var name in known)
        {
            var distance = Distance(typed, name);
            if (distance < least)
                (best, least) = (name, distance);
        }
        return best;
    }

    /// <summary>Levenshtein's edit distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[b.Length];
    }
}
