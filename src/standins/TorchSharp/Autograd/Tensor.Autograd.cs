using TorchSharp.Native;
using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => cb_tensor_requires_grad(Handle) != 0;
            set => Check(cb_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public bool is_leaf => cb_tensor_is_leaf(Handle) != 0;

        /// <summary>Keeps the gradient of a tensor that is not a leaf.</summary>
        public void retain_grad() => Check(cb_tensor_retain_grad(Handle));

        /// <summary>The gradient that backward passes left here; null before the first.</summary>
        public Tensor? grad
        {
            get
            {
                var gradient = cb_tensor_grad(Handle);
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set => Check(cb_tensor_set_grad(Handle, value is null ? 0 : value.Handle));
        }

        /// <summary>Adds the gradient of this tensor with respect to every leaf to the leaf's grad.</summary>
        public void backward(IList<Tensor>? grad_tensors = null, bool create_graph = false, bool retain_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, create_graph: create_graph, retain_graph: retain_graph, inputs: inputs);

        /// <summary>The same elements, outside of the graph.</summary>
        public Tensor detach() => Aten.detach.Call(this);

        public Tensor detach_() => Aten.detach_.CallInPlace(this, this);
    }
}
