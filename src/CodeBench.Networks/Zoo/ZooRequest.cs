namespace CodeBench.Networks;

/// <summary>What a zoo network is to be built for.</summary>
internal sealed record ZooRequest(string Name, TensorShape Input, int Classes)
{
    internal NetworkBuilder Start() => new(Name, Input);
}
