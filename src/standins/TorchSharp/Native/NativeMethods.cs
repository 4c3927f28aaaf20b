using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The exports of the bridge (native/*.cpp documents each). A negative code means: see <see cref="Error"/>.</summary>
internal static unsafe class NativeMethods
{
    internal const string Library = "codebench_torch";

    /// <summary>This thread's last failure, as the exception that TorchSharp throws.</summary>
    internal static ExternalException Error() => new(Marshal.PtrToStringUTF8((nint)cb_last_error()));

    internal static void Check(int code)
    {
        if (code < 0) throw Error();
    }

    [DllImport(Library)] private static extern byte* cb_last_error();

    [DllImport(Library)] internal static extern nint cb_operator_find(byte* name, byte* overload);
    [DllImport(Library)] internal static extern int cb_operator_call(nint op, Value* arguments, int count, Value* results, int capacity);
    [DllImport(Library)] internal static extern void cb_handles_free(nint handles);

    [DllImport(Library)] internal static extern void cb_tensor_free(nint tensor);
    [DllImport(Library)] internal static extern nint cb_tensor_alias(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern long cb_tensor_dimensions(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern void cb_tensor_sizes(nint tensor, long* sizes);
    [DllImport(Library), SuppressGCTransition] internal static extern void cb_tensor_strides(nint tensor, long* strides);
    [DllImport(Library), SuppressGCTransition] internal static extern long cb_tensor_elements(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern int cb_tensor_type(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern int cb_tensor_device_type(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern int cb_tensor_device_index(nint tensor);
    [DllImport(Library), SuppressGCTransition] internal static extern int cb_tensor_is_contiguous(nint tensor);
    [DllImport(Library)] internal static extern void* cb_tensor_data(nint tensor);
    [DllImport(Library)] internal static extern int cb_tensor_requires_grad(nint tensor);
    [DllImport(Library)] internal static extern int cb_tensor_set_requires_grad(nint tensor, int required);
    [DllImport(Library)] internal static extern int cb_tensor_is_leaf(nint tensor);
    [DllImport(Library)] internal static extern int cb_tensor_retain_grad(nint tensor);
    [DllImport(Library)] internal static extern nint cb_tensor_grad(nint tensor);
    [DllImport(Library)] internal static extern int cb_tensor_set_grad(nint tensor, nint gradient);
    [DllImport(Library)] internal static extern int cb_tensor_set_data(nint tensor, nint source);

    [DllImport(Library), SuppressGCTransition] internal static extern int cb_grad_enabled();
    [DllImport(Library), SuppressGCTransition] internal static extern void cb_set_grad_enabled(int enabled);
    [DllImport(Library)]
    internal static extern int cb_backward(
        nint* outputs, nint* gradients, int count, int retainGraph, int createGraph, nint* inputs, int inputCount);
    [DllImport(Library)]
    internal static extern int cb_grad(
        nint* outputs, nint* gradients, int count, nint* inputs, int inputCount, int retainGraph, int createGraph, int allowUnused, nint* results);

    [DllImport(Library)] internal static extern int cb_threads();
    [DllImport(Library)] internal static extern int cb_set_threads(int count);
    [DllImport(Library)] internal static extern byte* cb_blas();
    [DllImport(Library)] internal static extern byte* cb_version();

    [DllImport(Library)] internal static extern nint cb_generator_new(ulong seed, int useDefault);
    [DllImport(Library)] internal static extern void cb_generator_free(nint generator);
    [DllImport(Library)] internal static extern void cb_generator_set_seed(nint generator, ulong seed);
    [DllImport(Library)] internal static extern ulong cb_generator_seed(nint generator);
    [DllImport(Library)] internal static extern nint cb_generator_state(nint generator);
    [DllImport(Library)] internal static extern int cb_generator_set_state(nint generator, nint state);

    [DllImport(Library)] internal static extern ulong cb_allocator_cached_bytes();
    [DllImport(Library)] internal static extern void cb_allocator_empty();
}
