using System.Globalization;

namespace CodeBench.Reporting;

/// <summary>File names made of titles, each used once.</summary>
internal static class FileNames
{
    /// <summary>"energy-by-module.svg"; the second of the same title becomes "energy-by-module-2.svg".</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> titles, string ending)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var slug in titles.Select(Markup.Slug))
        {
            var name = slug;
            for (var copy = 2; !taken.Add(name); copy++)
                name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{copy}");
            names.Add(name + ending);
        }
        return names;
    }
}
