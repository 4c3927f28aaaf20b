using TorchSharp.Native;

namespace TorchSharp;

/// <summary>How a picture is resized.</summary>
public enum InterpolationMode
{
    Nearest = 0,
    Linear = 1,
    Bilinear = 2,
    Bicubic = 3,
    Trilinear = 4,
    Area = 5,
}

/// <summary>How <see cref="torch.nn.Upsample"/> enlarges.</summary>
public enum UpsampleMode
{
    Nearest = 0,
    Linear = 1,
    Bilinear = 2,
    Bicubic = 3,
    Trilinear = 4,
}

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.max_pool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                bool ceil_mode = false) =>
                Aten.max_pool2d.Call(
                    input, Pair(kernel_size), Pair(stride ?? kernel_size), Pair(padding ?? (0, 0)), Pair(dilation ?? (1, 1)), ceil_mode);

            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode);

            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
                Aten.avg_pool2d.Call(input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad);

            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Aten.avg_pool2d.Call(input, Pair(kernel_size), Pair(stride ?? kernel_size), Pair(padding ?? (0, 0)), ceil_mode, count_include_pad);

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Aten.adaptive_avg_pool2d.Call(input, output_size);
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, Pair(output_size));
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, [output_size, output_size]);

            /// <summary>Pads the last dimensions: (left, right, top, bottom, ...), innermost dimension first.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => mode switch
            {
                PaddingModes.Constant or PaddingModes.Zeros => Aten.constant_pad_nd.Call(input, pad, value),
                PaddingModes.Reflect => PadWith(Aten.reflection_pad1d, Aten.reflection_pad2d, Aten.reflection_pad3d, input, pad),
                PaddingModes.Replicate => PadWith(Aten.replication_pad1d, Aten.replication_pad2d, Aten.replication_pad3d, input, pad),
                _ => Aten._pad_circular.Call(input, pad),
            };

            /// <summary>Resizes (N, C, ...) to a size, or by a factor per dimension.</summary>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false)
            {
                if ((size is null) == (scale_factor is null)) throw new ArgumentException("exactly one of size and scale_factor must be given");
                var dimensions = (int)x.Dimensions - 2;
                if (scale_factor is { Length: 1 } && dimensions > 1) scale_factor = [.. Enumerable.Repeat(scale_factor[0], dimensions)];
                if (size is { Length: 1 } && dimensions > 1) size = [.. Enumerable.Repeat(size[0], dimensions)];
                if (recompute_scale_factor && scale_factor is not null)
                {
                    size = [.. scale_factor.Select((factor, i) => (long)Math.Floor(x.size(i + 2) * factor))];
                    scale_factor = null;
                }

                var corners = align_corners ?? false;
                return (mode, dimensions) switch
                {
                    (InterpolationMode.Nearest, 1) => Aten.upsample_nearest1d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 2) => Aten.upsample_nearest2d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 3) => Aten.upsample_nearest3d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Linear, 1) => Aten.upsample_linear1d_vec.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2) => Aten.upsample_bilinear2d_vec.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Aten.upsample_bicubic2d_vec.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Trilinear, 3) => Aten.upsample_trilinear3d_vec.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Area, 2) when size is not null => adaptive_avg_pool2d(x, size),
                    _ => throw new ArgumentException(Invariant($"{mode} does not fit a tensor of {x.Dimensions} dimensions"), nameof(mode)),
                };
            }

            private static long[] Pair((long, long) pair) => [pair.Item1, pair.Item2];

            private static Tensor PadWith(Operator one, Operator two, Operator three, Tensor input, long[] pad) =>
                (pad.Length switch { 2 => one, 4 => two, _ => three }).Call(input, pad);
        }
    }
}
