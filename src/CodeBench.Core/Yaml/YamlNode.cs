namespace CodeBench.Core;

/// <summary>A value of a YAML file and where it starts.</summary>
/// <param name="Line">1-based line.</param>
public abstract record YamlNode(int Line);
