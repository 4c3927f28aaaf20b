namespace CodeBench.Core;

/// <summary>How large a YAML file may be before it is refused unread. The defaults are far above any file a person writes.</summary>
/// <param name="Characters">Characters of the whole text.</param>
/// <param name="Depth">Mappings and sequences inside each other.</param>
/// <param name="Nodes">Scalars, sequences and mappings in total.</param>
public sealed record YamlLimits(int Characters = 4 << 20, int Depth = 32, int Nodes = 200_000)
{
    public static YamlLimits Default { get; } = new();
}
