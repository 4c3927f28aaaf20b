namespace CodeBench.AccelBench;

/// <summary>"Did you mean": the candidate with the smallest edit distance.</summary>
internal static class NearestName
{
    /// <summary>The candidate nearest to <paramref name="name"/>; the first of the nearest.</summary>
    public static string Of(string name, IEnumerable<string> candidates) =>
        candidates.MinBy(c => Distance(name.ToUpperInvariant(), c.ToUpperInvariant())) ?? "";

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 200)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
