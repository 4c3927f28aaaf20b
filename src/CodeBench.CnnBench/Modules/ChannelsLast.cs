using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Moves the channels to the end and back, for operators of torch that work on the last axis.</summary>
internal static class ChannelsLast
{
    /// <summary>(N, C, ...) becomes (N, ..., C) for <paramref name="apply"/>; its (N, ..., C') comes back as (N, C', ...).</summary>
    public static Tensor Apply(Tensor input, Func<Tensor, Tensor> apply)
    {
        var rank = input.shape.Length;
        long[] toLast = [0, .. Enumerable.Range(2, rank - 2).Select(axis => (long)axis), 1];
        long[] toSecond = [0, rank - 1, .. Enumerable.Range(1, rank - 2).Select(axis => (long)axis)];
        return apply(input.permute(toLast)).permute(toSecond);
    }
}
