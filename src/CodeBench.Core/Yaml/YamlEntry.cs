namespace CodeBench.Core;

/// <summary>One "key: value" of a mapping.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">1-based line of the key.</param>
public sealed record YamlEntry(string Key, YamlNode Value, int Line = 0);
