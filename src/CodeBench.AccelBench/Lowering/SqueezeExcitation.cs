using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>Finds squeeze-and-excitation blocks (Hu et al. 2018): a pooled vector that comes back to scale the channels.</summary>
internal static class SqueezeExcitation
{
    /// <summary>Whether a pooling to 1x1 starts one: its vector reaches a multiplication through vectors alone.</summary>
    public static bool StartsAt(Node pooling, Network network)
    {
        var node = pooling;
        while (node.Output.IsFlat && network.Consumers(node.Index) is [var only])
        {
            node = network.Nodes[only];
            if (node.Operator is Multiply)
                return true;
        }
        return false;
    }
}
