namespace CodeBench.Core;

/// <summary>Keys and values in the order of the file. Keys are unique.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line = 0) : YamlNode(Line)
{
    /// <summary>The value of a key, or null when the key is not there.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
