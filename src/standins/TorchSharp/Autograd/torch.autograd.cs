using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Derivatives.</summary>
    public static partial class autograd
    {
        /// <summary>
        /// The sum over outputs of d(output)/d(input), weighted by <paramref name="grad_outputs"/> (ones when null), for each input.
        /// </summary>
        /// <param name="create_graph">Makes the gradients themselves differentiable.</param>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            nint[] ys = Handles(outputs), xs = Handles(inputs), weights = Handles(grad_outputs, outputs.Count), results = new nint[xs.Length];
            fixed (nint* y = ys, x = xs, weight = weights, result = results)
            {
                Check(cb_grad(
                    y, weight, ys.Length, x, xs.Length, retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, result));
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            // An unused input has no gradient: TorchSharp gives null there too.
            return Array.ConvertAll(results, handle => handle == 0 ? null! : new Tensor(handle));
        }

        /// <summary>Adds the gradients of the outputs to the grad of every leaf, or of <paramref name="inputs"/> only.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            nint[] ys = Handles(tensors), weights = Handles(grad_tensors, tensors.Count), xs = inputs is null ? [] : Handles(inputs);
            fixed (nint* y = ys, weight = weights, x = xs)
                Check(cb_backward(y, weight, ys.Length, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, x, xs.Length));
            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        /// <summary>Adds the gradients of one output to the grad of every leaf, or of <paramref name="inputs"/> only.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor>? tensors, int count = 0)
        {
            var handles = new nint[tensors?.Count ?? count];
            for (var i = 0; tensors is not null && i < handles.Length; i++) handles[i] = tensors[i] is null ? 0 : tensors[i].Handle;
            return handles;
        }
    }
}
