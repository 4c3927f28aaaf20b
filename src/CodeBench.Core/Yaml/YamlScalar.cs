namespace CodeBench.Core;

/// <summary>A text, number or boolean, as written.</summary>
/// <param name="Text">The text without its quotes.</param>
/// <param name="IsQuoted">True for '...', "..." and block texts, which are never numbers, booleans or null.</param>
/// <param name="Line">1-based line.</param>
public sealed record YamlScalar(string Text, bool IsQuoted = false, int Line = 0) : YamlNode(Line)
{
    /// <summary>True for an empty plain value, ~ and null.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}
