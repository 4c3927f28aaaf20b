using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(ConvolutionShape shape, Device? device, ScalarType? dtype)
            : base(nameof(Conv1d), shape, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            if (padding_type is { } type && padding_mode == PaddingModes.Zeros)
                return Native.Aten.conv1d_padding.Call(input, weight, bias, stride, type == Padding.Same ? "same" : "valid", dilation, groups);
            var (padded, sides) = Padded(input);
            return Native.Aten.conv1d.Call(padded, weight, bias, stride, sides, dilation, groups);
        }
    }

    public sealed class Conv2d : Convolution
    {
        internal Conv2d(ConvolutionShape shape, Device? device, ScalarType? dtype)
            : base(nameof(Conv2d), shape, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            if (padding_type is { } type && padding_mode == PaddingModes.Zeros)
                return nn.functional.conv2d_padding(input, weight, bias, stride, type, dilation, groups);
            var (padded, sides) = Padded(input);
            return nn.functional.conv2d(padded, weight, bias, stride, sides, dilation, groups);
        }
    }

    public sealed class Conv3d : Convolution
    {
        internal Conv3d(ConvolutionShape shape, Device? device, ScalarType? dtype)
            : base(nameof(Conv3d), shape, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            if (padding_type is { } type && padding_mode == PaddingModes.Zeros)
                return Native.Aten.conv3d_padding.Call(input, weight, bias, stride, type == Padding.Same ? "same" : "valid", dilation, groups);
            var (padded, sides) = Padded(input);
            return nn.functional.conv3d(padded, weight, bias, stride, sides, dilation, groups);
        }
    }

    public sealed class ConvTranspose2d : Convolution
    {
        internal ConvTranspose2d(ConvolutionShape shape, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose2d), shape, device, dtype)
        {
        }

        public override Tensor forward(Tensor input) =>
            nn.functional.conv_transpose2d(input, weight, bias, stride, padding, output_padding, dilation, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(new(in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation], [0], groups, bias, padding_mode), device, dtype);

            public static Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(new(in_channels, out_channels, [kernel_size], [stride], [0], padding, [dilation], [0], groups, bias, padding_mode), device, dtype);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation), padding_mode,
                    groups, bias, device, dtype);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(Planar(in_channels, out_channels, kernel_size, stride, padding, null, dilation, padding_mode, groups, bias), device, dtype);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation), padding_mode, groups, bias,
                    device, dtype);

            public static Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(Planar(in_channels, out_channels, kernel_size, stride, null, padding, dilation, padding_mode, groups, bias), device, dtype);

            public static Conv3d Conv3d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv3d(
                    in_channels, out_channels, (kernel_size, kernel_size, kernel_size), (stride, stride, stride), (padding, padding, padding),
                    (dilation, dilation, dilation), padding_mode, groups, bias, device, dtype);

            public static Conv3d Conv3d(
                long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(
                    new(
                        in_channels, out_channels, Listed(kernel_size), Listed(stride ?? (1, 1, 1)), Listed(padding ?? (0, 0, 0)), null,
                        Listed(dilation ?? (1, 1, 1)), [0, 0, 0], groups, bias, padding_mode),
                    device,
                    dtype);

            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                ConvTranspose2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (output_padding, output_padding),
                    (dilation, dilation), padding_mode, groups, bias, device, dtype);

            public static ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                var (height, width) = output_padding ?? (0, 0);
                var shape = Planar(in_channels, out_channels, kernel_size, stride, padding, null, dilation, padding_mode, groups, bias);
                return new(shape with { OutputPadding = [height, width], Transposed = true }, device, dtype);
            }

            private static ConvolutionShape Planar(
                long inputs, long outputs, (long, long) kernel, (long, long)? stride, (long, long)? padding, Padding? paddingType,
                (long, long)? dilation, PaddingModes mode, long groups, bool bias) =>
                new(
                    inputs, outputs, Listed(kernel), Listed(stride ?? (1, 1)), Listed(padding ?? (0, 0)), paddingType, Listed(dilation ?? (1, 1)),
                    [0, 0], groups, bias, mode);

            private static long[] Listed((long, long) pair) => [pair.Item1, pair.Item2];

            private static long[] Listed((long, long, long) triple) => [triple.Item1, triple.Item2, triple.Item3];
        }
    }
}
