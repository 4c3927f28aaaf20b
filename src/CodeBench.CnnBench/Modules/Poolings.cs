using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Windows that keep their maximum or mean.</summary>
internal static class Poolings
{
    /// <summary>
    /// A sliding pooling. A window with depth is pooled over height and width first and over depth after, which gives the same maxima
    /// and means.
    /// </summary>
    public static Tensor Apply(Tensor input, Pooling pooling, TensorShape output)
    {
        var (kernel, stride, padding) = (pooling.Kernel, pooling.Stride, pooling.Padding);
        var rows = new Axis(kernel.Height, stride.Height, padding.Top, padding.Bottom, output.Height);
        var columns = new Axis(kernel.Width, stride.Width, padding.Left, padding.Right, output.Width);
        var flat = Volumes.OnMaps(input, map => Pool(map, pooling, rows, columns));
        if (kernel.Depth == 1 && stride.Depth == 1 && padding is { Front: 0, Back: 0 })
            return flat;
        var shape = flat.shape;
        var slices = new Axis(kernel.Depth, stride.Depth, padding.Front, padding.Back, output.Depth);
        var pooled = Pool(flat.reshape(shape[0], shape[1], shape[2], shape[3] * shape[4]), pooling, slices, new Axis(1, 1, 0, 0, (int)(shape[3] * shape[4])));
        return pooled.reshape(shape[0], shape[1], -1, shape[3], shape[4]);
    }

    /// <summary>Over all positions: (N, C, ...) to (N, C, 1, ...).</summary>
    public static Tensor Global(Tensor input, PoolingKind kind)
    {
        long[] axes = [.. Enumerable.Range(2, input.shape.Length - 2).Select(axis => (long)axis)];
        return kind == PoolingKind.Max ? input.amax(axes, keepdim: true) : input.mean(axes, keepdim: true);
    }

    /// <summary>To a fixed size: cell i of n covers floor(i*in/n) to ceil((i+1)*in/n) - 1.</summary>
    public static Tensor Adaptive(Tensor input, AdaptivePooling pooling) => Volumes.OnMaps(input, map => pooling.Function == PoolingKind.Average
        ? nn.functional.adaptive_avg_pool2d(map, [pooling.Height, pooling.Width])
        : AdaptiveMaximum(AdaptiveMaximum(map, 2, pooling.Height), 3, pooling.Width));

    private static Tensor AdaptiveMaximum(Tensor map, int axis, long cells)
    {
        var side = map.shape[axis];
        var parts = new List<Tensor>();
        for (long i = 0; i < cells; i++)
        {
            var (from, to) = (i * side / cells, ((i + 1) * side + cells - 1) / cells);
            parts.Add(map.narrow(axis, from, to - from).amax([axis], keepdim: true));
        }
        return cat(parts, axis);
    }

    /// <summary>Pools the last two axes of a 4-D tensor.</summary>
    private static Tensor Pool(Tensor map, Pooling pooling, Axis rows, Axis columns)
    {
        if (rows.IsSymmetric && columns.IsSymmetric)
            return pooling.Function == PoolingKind.Max
                ? nn.functional.max_pool2d(map, (rows.Kernel, columns.Kernel), (rows.Stride, columns.Stride), (rows.Before, columns.Before), ceil_mode: pooling.CeilMode)
                : nn.functional.avg_pool2d(map, (rows.Kernel, columns.Kernel), (rows.Stride, columns.Stride), (rows.Before, columns.Before), pooling.CeilMode, pooling.CountIncludePad);
        // torch pads both sides alike, so unlike sides are padded by hand; a mean that leaves padding out divides by a mean of ones.
        var padded = Pad(map, rows, columns, pooling.Function == PoolingKind.Max ? double.NegativeInfinity : 0);
        if (pooling.Function == PoolingKind.Max)
            return Keep(nn.functional.max_pool2d(padded, (rows.Kernel, columns.Kernel), (rows.Stride, columns.Stride), ceil_mode: pooling.CeilMode), rows, columns);
        var mean = Keep(nn.functional.avg_pool2d(padded, (rows.Kernel, columns.Kernel), (rows.Stride, columns.Stride), ceil_mode: pooling.CeilMode), rows, columns);
        if (pooling.CountIncludePad)
            return mean;
        var inside = Pad(ones([1, 1, map.shape[2], map.shape[3]], ScalarType.Float32), rows, columns, 0);
        return mean.div(Keep(nn.functional.avg_pool2d(inside, (rows.Kernel, columns.Kernel), (rows.Stride, columns.Stride), ceil_mode: pooling.CeilMode), rows, columns));
    }

    private static Tensor Pad(Tensor map, Axis rows, Axis columns, double value) =>
        nn.functional.pad(map, [columns.Before, columns.After, rows.Before, rows.After], value: value);

    /// <summary>Without the windows that, in ceil mode, would start in the padding after the map.</summary>
    private static Tensor Keep(Tensor map, Axis rows, Axis columns) => map.narrow(2, 0, rows.Output).narrow(3, 0, columns.Output);

    private readonly record struct Axis(long Kernel, long Stride, long Before, long After, int Output)
    {
        public bool IsSymmetric => Before == After;
    }
}
