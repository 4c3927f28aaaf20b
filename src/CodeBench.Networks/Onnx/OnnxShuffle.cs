using CodeBench.Networks.OnnxFormat;

namespace CodeBench.Networks;

/// <summary>
/// A channel shuffle as exporters write it: Reshape to (N, groups, C/groups, H, W), Transpose (0, 2, 1, 3, 4), Reshape back, each read by
/// the next alone. The first two nodes vanish, the last becomes the shuffle.
/// </summary>
/// <param name="IsLast">True for the second Reshape.</param>
/// <param name="Input">Tensor that is shuffled.</param>
/// <param name="Groups">Number of groups.</param>
internal sealed record OnnxShuffle(bool IsLast, string Input, int Groups)
{
    /// <summary>The shuffle that a node is part of, or null.</summary>
    internal static OnnxShuffle? Find(OnnxIndex index, NodeProto node)
    {
        if (node.OpType is not ("Reshape" or "Transpose"))
            return null;
        var before = index.Producer(node);
        foreach (var split in (NodeProto?[])[node, before, before is null ? null : index.Producer(before)])
        {
            if (split is { OpType: "Reshape" } && index.OnlyReader(split) is { OpType: "Transpose" } swap
                && index.OnlyReader(swap) is { OpType: "Reshape" } join && (split == node || swap == node || join == node)
                && GroupsOf(index, split, swap, join) is { } groups)
                return new OnnxShuffle(join == node, split.Input[0], groups);
        }
        return null;
    }

    private static int? GroupsOf(OnnxIndex index, NodeProto split, NodeProto swap, NodeProto join)
    {
        var swaps = swap.Attribute.FirstOrDefault(a => a.Name == "perm")?.Ints is { } perm && perm.SequenceEqual([0, 2, 1, 3, 4]);
        return swaps && Shape(index, split) is [_, >= 1 and <= ShapeRules.MaxSide and var groups, var each, var h, var w]
            && Shape(index, join) is [_, var channels, var height, var width]
            && Agrees(channels, groups * each) && Agrees(height, h) && Agrees(width, w) ? (int)groups : null;
    }

    /// <summary>Sides may be left open (-1) on either end.</summary>
    private static bool Agrees(double side, double other) => side < 0 || other < 0 || side.Equals(other);

    private static IReadOnlyList<double>? Shape(OnnxIndex index, NodeProto node) =>
        node.Input.Count == 2 && index.Constants.TryGetValue(node.Input[1], out var shape) ? shape.Values() : null;
}
