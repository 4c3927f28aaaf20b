namespace CodeBench.Experiments;

/// <summary>Names with '*' for any characters.</summary>
internal static class NamePattern
{
    public static bool Matches(string pattern, string name)
    {
        var parts = pattern.Split('*');
        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            at = name.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += parts[i].Length;
        }
        return name.Length - parts[^1].Length >= at && name.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
