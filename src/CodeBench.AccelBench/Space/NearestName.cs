using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>The candidate nearest to a name, however far it is.</summary>
internal static class NearestName
{
    private const int Longest = 200;

    public static string Of(string name, IEnumerable<string> candidates)
    {
        var given = name.Length <= Longest ? name.ToUpperInvariant() : "";
        return candidates.MinBy(c => Suggestions.Distance(given, c.ToUpperInvariant())) ?? "";
    }
}
