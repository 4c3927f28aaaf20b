using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times weight (out, in) transposed, plus bias (out).</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        internal Linear(Parameter weight, Parameter? bias)
            : base(nameof(Linear))
        {
            this.weight = weight;
            this.bias = bias;
            register_parameter(nameof(weight), weight);
            if (bias is not null) register_parameter(nameof(bias), bias);
        }

        public Parameter weight { get; }
        public Parameter? bias { get; }
        public long in_features => weight.shape[1];
        public long out_features => weight.shape[0];

        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);

        /// <summary>The components are registered in the constructor.</summary>
        protected override void RegisterComponents()
        {
        }
    }

    /// <summary>Rows of a learnt table (num_embeddings, embedding_dims) by index.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? paddingIndex;
        private readonly double? maxNorm;
        private readonly double normType;
        private readonly bool scaleByFrequency;
        private readonly bool sparse;

        internal Embedding(Tensor table, bool freeze, long? paddingIndex, double? maxNorm, double normType, bool scaleByFrequency, bool sparse)
            : base(nameof(Embedding))
        {
            this.paddingIndex = paddingIndex;
            this.maxNorm = maxNorm;
            this.normType = normType;
            this.scaleByFrequency = scaleByFrequency;
            this.sparse = sparse;
            weight = new Parameter(table, !freeze);
            register_parameter(nameof(weight), weight);
        }

        public Parameter weight { get; }

        public override Tensor forward(Tensor input) =>
            nn.functional.embedding(input, weight, paddingIndex, maxNorm, normType, scaleByFrequency, sparse);

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
            /// <summary>Weight and bias start uniform within 1 / sqrt(inputSize).</summary>
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                var weight = new Parameter(empty([outputSize, inputSize], dtype, device));
                init.kaiming_uniform_(weight, Math.Sqrt(5));
                if (!hasBias) return new(weight, null);
                var bias = new Parameter(empty(outputSize, dtype, device));
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                init.uniform_(bias, -bound, bound);
                return new(weight, bias);
            }

            /// <summary>A layer of given weight (out, in) and bias (out).</summary>
            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

            /// <summary>The table starts normal with deviation 1; the padding row at zero, without gradient.</summary>
            public static Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                using var scope = NewDisposeScope();
                using var quiet = no_grad();
                var table = empty([num_embeddings, embedding_dims], dtype, device).normal_();
                if (padding_idx is { } row) table.select(0, row).zero_();
                return new(table, false, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
            }

            /// <summary>A given table.</summary>
            public static Embedding Embedding_from_pretrained(
                Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
                new(embeddings, freeze, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
        }
    }
}
