using TorchSharp.Native;
using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array with automatic differentiation: a reference to a libtorch tensor. Freed by Dispose, by the dispose
    /// scope in which it was made, or at last by the garbage collector.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        // From this size on the garbage collector is told what a tensor weighs.
        private const int LeastPressureKibibytes = 1024;

        internal nint handle;
        private readonly int pressureKibibytes;

        /// <param name="handle">An owned reference; the tensor frees it.</param>
        /// <param name="kibibytes">What is freed with it.</param>
        internal Tensor(nint handle, int kibibytes = 0)
        {
            this.handle = handle;
            DisposeScope.Innermost?.Add(this);
            if (kibibytes < LeastPressureKibibytes) return;
            pressureKibibytes = kibibytes;
            LargeTensors.Add((long)kibibytes << 10);
        }

        ~Tensor() => Free();

        internal DisposeScope? OwningDisposeScope { get; set; }

        internal int PlaceInScope { get; set; }

        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        /// <summary>True once the tensor is disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>A friendly name, for debugging.</summary>
        public string? name { get; set; }

        public void Dispose()
        {
            OwningDisposeScope?.Remove(this);
            Free();
            GC.SuppressFinalize(this);
        }

        private void Free()
        {
            var freed = Interlocked.Exchange(ref handle, 0);
            if (freed == 0) return;
            cb_tensor_free(freed);
            if (pressureKibibytes > 0) LargeTensors.Remove((long)pressureKibibytes << 10);
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>A second reference to the same tensor, freed on its own.</summary>
        public Tensor alias() => new(cb_tensor_alias(Handle));

        public long Dimensions => cb_tensor_dimensions(Handle);
        public long dim() => Dimensions;
        public long ndim => Dimensions;
        public long NumberOfElements => cb_tensor_elements(Handle);
        public long numel() => NumberOfElements;
        public long ElementSize => ElementSizes.Of(dtype);
        public long element_size() => ElementSize;

        public ScalarType dtype => (ScalarType)cb_tensor_type(Handle);
        public DeviceType device_type => (DeviceType)cb_tensor_device_type(Handle);
        public int device_index => cb_tensor_device_index(Handle);
        public Device device => new(device_type, device_index);

        public bool is_integral() => torch.is_integral(dtype);
        public bool is_floating_point() => torch.is_floating_point(dtype);
        public bool is_contiguous() => cb_tensor_is_contiguous(Handle) != 0;

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* target = sizes) cb_tensor_sizes(Handle, target);
                return sizes;
            }
        }

        public long[] size() => shape;
        public long size(int dim) => shape[dim < 0 ? dim + Dimensions : dim];

        public unsafe long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* target = strides) cb_tensor_strides(Handle, target);
            return strides;
        }

        public long stride(int dim) => stride()[dim < 0 ? dim + Dimensions : dim];

        /// <summary>The one element of a tensor of one element; <typeparamref name="T"/> must be its element type.</summary>
        public T item<T>() where T : unmanaged =>
            NumberOfElements == 1 ? data<T>()[0] : throw new ArgumentException("Number of elements in the tensor must be 1");

        /// <summary>A window on the elements; <typeparamref name="T"/> must be the tensor's element type.</summary>
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged
        {
            var expected = ElementTypes.Of(dtype);
            if (expected != typeof(T))
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}; use {expected.Name}, or to(...) the tensor first");
            return new Utils.TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The elements' memory, in row-major order.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new NotSupportedException("bytes of a tensor that is not contiguous; call contiguous() first");
                var start = cb_tensor_data(Handle);
                if (start == null && NumberOfElements > 0) throw NativeMethods.Error();
                return new Span<byte>(start, checked((int)(NumberOfElements * ElementSize)));
            }

            set
            {
                var target = bytes;
                if (target.Length != value.Length)
                    throw new ArgumentException(Invariant($"Mismatched data sizes in Tensor.set_bytes(): {target.Length} bytes wanted, {value.Length} given."));
                value.CopyTo(target);
            }
        }

        /// <summary>The one element of a tensor of one element, as a number of any kind.</summary>
        public Scalar ToScalar() => Aten.item.CallScalar(this);

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Moved(Aten.to_dtype.Call(this, type, non_blocking, copy), disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Moved(Aten.to_device.Call(this, device, dtype, non_blocking, copy), disposeAfter);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Moved(Aten.to_device.Call(this, device, type, non_blocking, copy), disposeAfter);

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(type, copy, disposeAfter, non_blocking);

        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        public Tensor cpu(bool disposeAfter = false, bool non_blocking = false) => to(CPU, false, disposeAfter, non_blocking);

        private Tensor Moved(Tensor result, bool disposeAfter)
        {
            if (disposeAfter) Dispose();
            return result;
        }

        /// <summary>"[2x3], type = Float32, device = cpu".</summary>
        public override string ToString() => $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
    }
}
