namespace CodeBench.Networks;

/// <summary>One network of the <see cref="Zoo"/>.</summary>
/// <param name="Name">As users type it.</param>
/// <param name="Input">Shape that it was published for.</param>
/// <param name="Classes">Outputs of the published classifier; 0 when it has none to choose.</param>
/// <param name="Architecture">What it is and which paper it comes from.</param>
/// <param name="Published">Figures to compare with.</param>
public sealed record ZooEntry(string Name, TensorShape Input, int Classes, string Architecture, PublishedFigures Published)
{
    /// <summary>True when the network ends in a classifier over <see cref="Classes"/>.</summary>
    public bool IsClassifier => Classes > 0;

    internal Func<ZooRequest, Network> Builder { get; init; } = null!;

    /// <summary>For networks with a random part: builds it from a seed other than 1.</summary>
    internal Func<ZooRequest, ulong, Network>? SeededBuilder { get; init; }
}
