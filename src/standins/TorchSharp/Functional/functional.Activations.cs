using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor relu(Tensor input, bool inplace = false) => inplace ? input.relu_() : input.relu();
            public static Tensor relu6(Tensor input, bool inplace = false) => hardtanh(input, 0, 6, inplace);
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) => inplace
                ? Aten.hardtanh_.CallInPlace(x, x, min_val, max_val)
                : Aten.hardtanh.Call(x, min_val, max_val);
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => inplace
                ? Aten.leaky_relu_.CallInPlace(input, input, negative_slope)
                : Aten.leaky_relu.Call(input, negative_slope);
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Aten.elu_.CallInPlace(x, x, alpha) : Aten.elu.Call(x, alpha);
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();
            public static Tensor gelu(Tensor x) => x.gelu();
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? Aten.gelu_.CallInPlace(x, x) : x.gelu();
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Aten.hardswish_.CallInPlace(input, input) : Aten.hardswish.Call(input);
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Aten.hardsigmoid_.CallInPlace(input, input) : Aten.hardsigmoid.Call(input);
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => Aten.softplus.Call(x, beta, threshold);
            public static Tensor sigmoid(Tensor input) => input.sigmoid();
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);

            /// <summary>Zeroes elements with probability <paramref name="p"/> while training and scales the others by 1 / (1 - p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Aten.dropout_.CallInPlace(input, input, p, training) : Aten.dropout.Call(input, p, training);

            public static Tensor one_hot(Tensor x, long num_classes = -1) => Aten.one_hot.Call(x, num_classes);
        }
    }
}
