using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Tensors made from nothing.</summary>
public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;

    public static ScalarType get_default_dtype() => defaultType;

    public static void set_default_dtype(ScalarType dtype) =>
        defaultType = is_floating_point(dtype) ? dtype : throw new ArgumentException("only floating-point types are supported as the default type");

    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Aten.zeros.Call(size, Type(dtype), Argument.Default, device), requires_grad, names);
    public static Tensor zeros(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0], dtype, device, requires_grad, names);
    public static Tensor zeros(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0, dim1], dtype, device, requires_grad, names);
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0, dim1, dim2], dtype, device, requires_grad, names);
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Aten.ones.Call(size, Type(dtype), Argument.Default, device), requires_grad, names);
    public static Tensor ones(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        ones([dim0], dtype, device, requires_grad, names);
    public static Tensor ones(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        ones([dim0, dim1], dtype, device, requires_grad, names);
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        ones([dim0, dim1, dim2], dtype, device, requires_grad, names);
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        ones([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Aten.empty_memory_format.Call(size, Type(dtype), Argument.Default, device), requires_grad, names);
    public static Tensor empty(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        empty([dim0], dtype, device, requires_grad, names);
    public static Tensor empty(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        empty([dim0, dim1], dtype, device, requires_grad, names);
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        empty([dim0, dim1, dim2], dtype, device, requires_grad, names);
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        empty([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>One value everywhere; of the default element type unless <paramref name="dtype"/> says otherwise.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Aten.full.Call(size, value, Type(dtype), Argument.Default, device), requires_grad, names);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.zeros_like.Call(input, dtype, Argument.Default, device), requires_grad, null);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.ones_like.Call(input, dtype, Argument.Default, device), requires_grad, null);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.empty_like.Call(input, dtype, Argument.Default, device), requires_grad, null);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.full_like.Call(input, value, dtype, Argument.Default, device), requires_grad, null);

    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Aten.eye_m.Call(rows, columns < 0 ? rows : columns, Type(dtype), Argument.Default, device), requires_grad, names);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.arange_start_step.Call(start, stop, step, dtype ?? Natural(start, stop, step), Argument.Default, device), requires_grad, null);
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Aten.linspace.Call(start, end, steps, Type(dtype), Argument.Default, device), requires_grad, null);

    private static ScalarType Type(ScalarType? dtype) => dtype ?? defaultType;

    /// <summary>Integers count in integers, anything else in the default type.</summary>
    private static ScalarType Natural(params ReadOnlySpan<Scalar> numbers)
    {
        foreach (var number in numbers)
        {
            if (number.Kind == ValueKind.Real) return defaultType;
        }

        return ScalarType.Int64;
    }

    private static Tensor Finish(Tensor made, bool requiresGrad, string[]? names)
    {
        if (names is { Length: > 0 }) throw new NotSupportedException("names of dimensions");
        if (requiresGrad) made.requires_grad = true;
        return made;
    }
}
