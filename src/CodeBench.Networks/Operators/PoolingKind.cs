namespace CodeBench.Networks;

/// <summary>What a pooling keeps of its window.</summary>
public enum PoolingKind
{
    Max,
    Average,
}
