using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns: a leaf, outside of all dispose scopes.</summary>
    public class Parameter : Tensor
    {
        public Parameter(Tensor data, bool requires_grad = true)
            : base(Leaf(data))
        {
            DetachFromDisposeScope();
            // A new leaf may only ask for gradients when its type has any.
            this.requires_grad = requires_grad;
        }

        private static nint Leaf(Tensor data)
        {
            using var detached = Aten.detach.Call(data);
            return NativeMethods.cb_tensor_alias(detached.Handle);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A learnt tensor that shares the elements of <paramref name="data"/>.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
