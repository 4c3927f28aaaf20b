using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CnnBench;

/// <summary>From the graph to torch.</summary>
public static class NetworkExtensions
{
    /// <summary>
    /// A trainable module with fresh weights. Each layer draws from a child stream with its node's name, so the same stream gives the
    /// same weights, and a layer keeps its weights when others are added.
    /// </summary>
    public static NetworkModule ToModule(this Network network, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        return new NetworkModule(network, stream);
    }
}
