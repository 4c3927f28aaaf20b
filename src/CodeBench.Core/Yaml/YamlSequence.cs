namespace CodeBench.Core;

/// <summary>A list of values.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line = 0) : YamlNode(Line);
