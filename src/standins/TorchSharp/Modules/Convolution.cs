using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>What stands outside of a padded input.</summary>
    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }

    /// <summary>No padding, or as much as keeps the size.</summary>
    public enum Padding
    {
        Valid = 0,
        Same = 1,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>What one convolution differs from another in, per spatial dimension where it is a list.</summary>
    internal sealed record ConvolutionShape(
        long In, long Out, long[] Kernel, long[] Stride, long[] Padding, Padding? PaddingType, long[] Dilation, long[] OutputPadding, long Groups,
        bool Bias, PaddingModes Mode, bool Transposed = false);

    /// <summary>
    /// The base of all convolutions. Weight (out, in / groups, kernel...), of a transposed one (in, out / groups, kernel...),
    /// initialised uniformly within 1 / sqrt(fan in), as the bias is.
    /// </summary>
    public abstract class Convolution : nn.Module<Tensor, Tensor>
    {
        private protected Convolution(string name, ConvolutionShape shape, Device? device, ScalarType? dtype)
            : base(name)
        {
            Check(shape);
            in_channels = shape.In;
            out_channels = shape.Out;
            kernel_size = shape.Kernel;
            stride = shape.Stride;
            padding = shape.PaddingType is null ? shape.Padding : null;
            padding_type = shape.PaddingType;
            dilation = shape.Dilation;
            output_padding = shape.OutputPadding;
            groups = shape.Groups;
            padding_mode = shape.Mode;
            transposed = shape.Transposed;
            long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
            weight = new Parameter(empty([.. channels, .. kernel_size], dtype, device));
            if (shape.Bias) bias = new Parameter(empty(out_channels, dtype, device));
            reset_parameters();
            register_parameter(nameof(weight), weight);
            if (bias is not null) register_parameter(nameof(bias), bias);
        }

        public Parameter weight { get; }
        public Parameter? bias { get; }
        public long in_channels { get; }
        public long out_channels { get; }
        public bool transposed { get; }
        public long groups { get; }
        public Padding? padding_type { get; }
        public PaddingModes padding_mode { get; }
        public long[]? padding { get; }
        public long[] kernel_size { get; }
        public long[] stride { get; }
        public long[] dilation { get; }
        public long[] output_padding { get; }

        public void reset_parameters()
        {
            nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
            if (bias is null) return;
            var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
            var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
            nn.init.uniform_(bias, -bound, bound);
        }

        /// <summary>The input padded by the mode when that is not zeros, and the padding that is left to the operator.</summary>
        private protected (Tensor Input, long[] Padding) Padded(Tensor input)
        {
            var sides = padding ?? [.. kernel_size.Select((kernel, i) => padding_type == Padding.Same ? dilation[i] * (kernel - 1) / 2 : 0)];
            if (padding_mode == PaddingModes.Zeros) return (input, sides);
            long[] both = [.. sides.Reverse().SelectMany(side => new[] { side, side })];
            return (nn.functional.pad(input, both, padding_mode), new long[sides.Length]);
        }

        /// <summary>The components are registered in the constructor.</summary>
        protected override void RegisterComponents()
        {
        }

        private static void Check(ConvolutionShape shape)
        {
            if (shape.Groups < 1 || shape.In % shape.Groups != 0 || shape.Out % shape.Groups != 0)
                throw new ArgumentException(Invariant($"{shape.Groups} groups divide neither or only one of {shape.In} input and {shape.Out} output channels"));
            if (shape.Transposed && shape.Mode != PaddingModes.Zeros)
                throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTransposeND");
            if (shape.PaddingType == Padding.Same && shape.Stride.Any(stride => stride != 1))
                throw new ArgumentException("padding='same' is not supported for strided convolutions");
        }
    }
}
