using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>The two products of multi-head attention, as <see cref="MatMul"/> defines them.</summary>
internal static class Attention
{
    /// <summary>(N, C, positions...) times (N, C', positions...), head by head.</summary>
    public static Tensor Multiply(Tensor first, Tensor second, MatMul product)
    {
        var (left, right) = (ByHead(first, product.Heads), ByHead(second, product.Heads));
        // Scores: (N, heads, Sk, C/heads) x (N, heads, C/heads, Sq). Values: (N, heads, C/heads, Sk) x (N, heads, Sk, Sq).
        var result = product.TransposeSecond ? right.transpose(2, 3).matmul(left) : right.matmul(left);
        if (product.Scale != 1)
            result = result.mul(product.Scale);
        var shape = first.shape;
        return result.reshape([shape[0], -1, .. shape[2..]]);
    }

    /// <summary>(N, C, positions...) to (N, heads, C / heads, positions).</summary>
    private static Tensor ByHead(Tensor tensor, int heads)
    {
        var shape = tensor.shape;
        return tensor.reshape(shape[0], heads, shape[1] / heads, shape[2..].Aggregate(1L, (product, side) => product * side));
    }
}
