using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Normalises each channel: y = (x - mean) / sqrt(variance + eps) * weight + bias. In training mean and variance are the
    /// batch's, and the running ones move towards them by momentum; otherwise they are the running ones.
    /// </summary>
    public abstract class BatchNorm : nn.Module<Tensor, Tensor>
    {
        private readonly int[] dimensions;
        private readonly double eps;
        private readonly double momentum;

        private protected BatchNorm(
            string name, int[] dimensions, long features, double eps, double momentum, bool affine, bool trackRunningStatistics, Device? device,
            ScalarType? dtype)
            : base(name)
        {
            this.dimensions = dimensions;
            this.eps = eps;
            this.momentum = momentum;
            if (affine)
            {
                weight = new Parameter(ones(features, dtype, device));
                bias = new Parameter(zeros(features, dtype, device));
                register_parameter(nameof(weight), weight);
                register_parameter(nameof(bias), bias);
            }

            if (!trackRunningStatistics) return;
            running_mean = zeros(features, dtype, device);
            running_var = ones(features, dtype, device);
            num_batches_tracked = zeros([], int64, device);
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);
            register_buffer(nameof(num_batches_tracked), num_batches_tracked);
        }

        public Parameter? weight { get; }
        public Parameter? bias { get; }
        public Tensor? running_mean { get; }
        public Tensor? running_var { get; }
        public Tensor? num_batches_tracked { get; }

        public override Tensor forward(Tensor input)
        {
            if (!dimensions.Contains((int)input.Dimensions))
                throw new ArgumentException(Invariant($"expected {string.Join("D or ", dimensions)}D input, but got {input.Dimensions}D input."));
            if (training) num_batches_tracked?.add_(1);
            return nn.functional.batch_norm(
                input, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps);
        }

        public void reset_running_stats()
        {
            running_mean?.zero_();
            running_var?.fill_(1);
            num_batches_tracked?.zero_();
        }

        /// <summary>The components are registered in the constructor.</summary>
        protected override void RegisterComponents()
        {
        }
    }

    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm1d), [2, 3], features, eps, momentum, affine, track, device, dtype)
        {
        }
    }

    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm2d), [4], features, eps, momentum, affine, track, device, dtype)
        {
        }
    }

    public sealed class BatchNorm3d : BatchNorm
    {
        internal BatchNorm3d(long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm3d), [5], features, eps, momentum, affine, track, device, dtype)
        {
        }
    }

    /// <summary>Normalises each sample over its last dimensions.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long[] shape;
        private readonly double eps;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            this.shape = shape;
            this.eps = eps;
            if (!affine) return;
            weight = new Parameter(ones(shape, dtype, device));
            register_parameter(nameof(weight), weight);
            if (!hasBias) return;
            bias = new Parameter(zeros(shape, dtype, device));
            register_parameter(nameof(bias), bias);
        }

        public Parameter? weight { get; }
        public Parameter? bias { get; }

        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, shape, weight, bias, eps);

        /// <summary>The components are registered in the constructor.</summary>
        protected override void RegisterComponents()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Input (N, C) or (N, C, L).</summary>
            public static BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Input (N, C, H, W).</summary>
            public static BatchNorm2d BatchNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Input (N, C, D, H, W).</summary>
            public static BatchNorm3d BatchNorm3d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            public static LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
