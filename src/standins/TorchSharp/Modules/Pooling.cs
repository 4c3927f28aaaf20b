using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest of each window of (N, C, H, W).</summary>
    public sealed class MaxPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] kernel;
        private readonly long[] stride;
        private readonly long[] padding;
        private readonly long[] dilation;
        private readonly bool ceilMode;

        internal MaxPool2d(long[] kernel, long[] stride, long[] padding, long[] dilation, bool ceilMode)
            : base(nameof(MaxPool2d))
        {
            this.kernel = kernel;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            this.ceilMode = ceilMode;
        }

        public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel, stride, padding, dilation, ceilMode);
    }

    /// <summary>The mean of each window of (N, C, H, W).</summary>
    public sealed class AvgPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] kernel;
        private readonly long[] stride;
        private readonly long[] padding;
        private readonly bool ceilMode;
        private readonly bool countPadding;
        private readonly long? divisor;

        internal AvgPool2d(long[] kernel, long[] stride, long[] padding, bool ceilMode, bool countPadding, long? divisor)
            : base(nameof(AvgPool2d))
        {
            this.kernel = kernel;
            this.stride = stride;
            this.padding = padding;
            this.ceilMode = ceilMode;
            this.countPadding = countPadding;
            this.divisor = divisor;
        }

        public override Tensor forward(Tensor input) =>
            Native.Aten.avg_pool2d.Call(input, kernel, stride, padding, ceilMode, countPadding, divisor);
    }

    /// <summary>Means over as many windows as the result has places, whatever the input's size.</summary>
    public sealed class AdaptiveAvgPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] size;

        internal AdaptiveAvgPool2d(long[] size)
            : base(nameof(AdaptiveAvgPool2d)) => this.size = size;

        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, size);
    }

    /// <summary>Enlarges (N, C, ...) to a size, or by a factor per dimension.</summary>
    public sealed class Upsample : nn.Module<Tensor, Tensor>
    {
        private readonly long[]? targetSize;
        private readonly double[]? factors;

        internal Upsample(long[]? size, double[]? factors, UpsampleMode mode, bool? alignCorners, bool? recomputeFactors)
            : base(nameof(Upsample))
        {
            targetSize = size;
            this.factors = factors;
            this.mode = mode;
            align_corners = alignCorners;
            recompute_scale_factor = recomputeFactors;
        }

        public UpsampleMode mode { get; }
        public bool? align_corners { get; }
        public bool? recompute_scale_factor { get; }

        public override Tensor forward(Tensor input) => nn.functional.interpolate(
            input, targetSize, factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static MaxPool2d MaxPool2d(
                long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new([kernel_size], [stride ?? kernel_size], [padding ?? 0], [dilation ?? 1], ceil_mode);

            public static MaxPool2d MaxPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                bool ceil_mode = false) =>
                new(Listed(kernel_size), Listed(stride ?? kernel_size), Listed(padding ?? (0, 0)), Listed(dilation ?? (1, 1)), ceil_mode);

            public static AvgPool2d AvgPool2d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new([kernel_size], [stride ?? kernel_size], [padding ?? 0], ceil_mode, count_include_pad, divisor_override);

            public static AvgPool2d AvgPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                new(
                    Listed(kernel_size), Listed(stride ?? kernel_size), Listed(padding ?? (0, 0)), ceil_mode, count_include_pad, divisor_override);

            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Listed(output_size));
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new([output_size, output_size]);

            public static Upsample Upsample(
                long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
                bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}
