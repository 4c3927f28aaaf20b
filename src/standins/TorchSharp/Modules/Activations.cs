using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(x, 0).</summary>
    public sealed class ReLU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal ReLU(bool inplace)
            : base(nameof(ReLU))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.relu(input, inplace);
    }

    /// <summary>min(max(x, 0), 6).</summary>
    public sealed class ReLU6 : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal ReLU6(bool inplace)
            : base(nameof(ReLU6))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.relu6(input, inplace);
    }

    /// <summary>x where positive, else negative_slope x.</summary>
    public sealed class LeakyReLU : nn.Module<Tensor, Tensor>
    {
        private readonly double negative_slope;
        private readonly bool inplace;

        internal LeakyReLU(double negative_slope, bool inplace)
            : base(nameof(LeakyReLU))
        {
            this.negative_slope = negative_slope;
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.leaky_relu(input, negative_slope, inplace);
    }

    /// <summary>x sigmoid(x).</summary>
    public sealed class SiLU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal SiLU(bool inplace)
            : base(nameof(SiLU))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.silu(input, inplace);
    }

    /// <summary>x times the normal distribution function of x.</summary>
    public sealed class GELU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal GELU(bool inplace)
            : base(nameof(GELU))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.gelu(input, inplace);
    }

    /// <summary>x relu6(x + 3) / 6.</summary>
    public sealed class Hardswish : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal Hardswish(bool inplace)
            : base(nameof(Hardswish))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.hardswish(input, inplace);
    }

    /// <summary>log(1 + exp(beta x)) / beta; x itself above the threshold.</summary>
    public sealed class Softplus : nn.Module<Tensor, Tensor>
    {
        private readonly double beta;
        private readonly double threshold;

        internal Softplus(double beta, double threshold)
            : base(nameof(Softplus))
        {
            this.beta = beta;
            this.threshold = threshold;
        }

        public override Tensor forward(Tensor input) => nn.functional.softplus(input, beta, threshold);
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public sealed class Sigmoid : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal Sigmoid(bool inplace)
            : base(nameof(Sigmoid))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => inplace ? input.sigmoid_() : input.sigmoid();
    }

    /// <summary>tanh(x).</summary>
    public sealed class Tanh : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal Tanh(bool inplace)
            : base(nameof(Tanh))
        {
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.tanh(input, inplace);
    }

    /// <summary>exp(x) over its sum along a dimension.</summary>
    public sealed class Softmax : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;

        internal Softmax(long dim)
            : base(nameof(Softmax))
        {
            this.dim = dim;
        }

        public override Tensor forward(Tensor input) => nn.functional.softmax(input, dim);
    }

    /// <summary>log(softmax(x)) along a dimension.</summary>
    public sealed class LogSoftmax : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;

        internal LogSoftmax(long dim)
            : base(nameof(LogSoftmax))
        {
            this.dim = dim;
        }

        public override Tensor forward(Tensor input) => nn.functional.log_softmax(input, dim);
    }

    /// <summary>x.</summary>
    public sealed class Identity : nn.Module<Tensor, Tensor>
    {
        internal Identity()
            : base(nameof(Identity))
        {
        }

        public override Tensor forward(Tensor input) => input.alias();
    }

    /// <summary>Several dimensions as one.</summary>
    public sealed class Flatten : nn.Module<Tensor, Tensor>
    {
        private readonly long start_dim;
        private readonly long end_dim;

        internal Flatten(long start_dim, long end_dim)
            : base(nameof(Flatten))
        {
            this.start_dim = start_dim;
            this.end_dim = end_dim;
        }

        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }

    /// <summary>Zeroes elements with probability p in training, and scales the others by 1 / (1 - p).</summary>
    public sealed class Dropout : nn.Module<Tensor, Tensor>
    {
        private readonly double p;
        private readonly bool inplace;

        internal Dropout(double p, bool inplace)
            : base(nameof(Dropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        public override Tensor forward(Tensor input) => nn.functional.dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ReLU"/>
            public static ReLU ReLU(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.ReLU6"/>
            public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.LeakyReLU"/>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

            /// <inheritdoc cref="Modules.SiLU"/>
            public static SiLU SiLU(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.GELU"/>
            public static GELU GELU() => new(false);

            /// <inheritdoc cref="Modules.GELU"/>
            public static GELU GELU(bool inplace) => new(inplace);

            /// <inheritdoc cref="Modules.Hardswish"/>
            public static Hardswish Hardswish(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.Softplus"/>
            public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

            /// <inheritdoc cref="Modules.Sigmoid"/>
            public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.Tanh"/>
            public static Tanh Tanh(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.Softmax"/>
            public static Softmax Softmax(long dim) => new(dim);

            /// <inheritdoc cref="Modules.LogSoftmax"/>
            public static LogSoftmax LogSoftmax(long dim) => new(dim);

            /// <inheritdoc cref="Modules.Identity"/>
            public static Identity Identity() => new();

            /// <inheritdoc cref="Modules.Flatten"/>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

            /// <inheritdoc cref="Modules.Dropout"/>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
