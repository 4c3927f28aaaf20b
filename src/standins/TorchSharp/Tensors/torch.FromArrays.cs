using System.Runtime.InteropServices;
using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

/// <summary>Tensors of .NET values; the elements are copied.</summary>
public static partial class torch
{
    private static unsafe Tensor FromSpan<T>(ReadOnlySpan<T> data, long[] dimensions, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        where T : unmanaged
    {
        var elements = new Size(dimensions).numel();
        if (elements != data.Length)
            throw new ArgumentException(Invariant($"{data.Length} elements do not fill the shape [{string.Join(", ", dimensions)}], which has {elements}"));
        var made = empty(dimensions, ElementTypes.Of(typeof(T)));
        MemoryMarshal.AsBytes(data).CopyTo(new Span<byte>(cb_tensor_data(made.Handle), checked(data.Length * sizeof(T))));
        if (dtype is { } type && type != made.dtype) made = made.to(type, disposeAfter: true);
        if (device is not null && device.type != DeviceType.CPU) made = made.to(device, disposeAfter: true);
        return Finish(made, requiresGrad, names);
    }

    private static T[] Flat<T>(Array array) where T : unmanaged
    {
        var flat = new T[array.Length];
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), checked(array.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>()));
        bytes.CopyTo(MemoryMarshal.AsBytes(flat.AsSpan()));
        return flat;
    }

    public static Tensor tensor(byte scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<byte> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(rawArray as byte[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(byte[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(rawArray as byte[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Flat<byte>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);

    public static Tensor tensor(sbyte scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<sbyte> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(rawArray as sbyte[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(sbyte[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(rawArray as sbyte[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Flat<sbyte>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);

    public static Tensor tensor(short scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<short> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(rawArray as short[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(short[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(rawArray as short[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Flat<short>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);

    public static Tensor tensor(int scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<int> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray as int[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(int[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray as int[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Flat<int>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Flat<int>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Flat<int>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<long> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(rawArray as long[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(rawArray as long[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Flat<long>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Flat<long>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Flat<long>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(float scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<float> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(rawArray as float[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(float[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(rawArray as float[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Flat<float>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Flat<float>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Flat<float>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<double> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(rawArray as double[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(double[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(rawArray as double[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Flat<double>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);
    public static Tensor tensor(double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Flat<double>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);
    public static Tensor tensor(double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Flat<double>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromSpan([scalar], [], dtype, device, requires_grad, null);
    public static Tensor tensor(IList<bool> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(rawArray as bool[] ?? [.. rawArray], dimensions, dtype, device, requires_grad, names);
    public static Tensor tensor(bool[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(dataArray, [dataArray.LongLength], dtype, device, requires_grad, names);
    public static Tensor tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(rawArray as bool[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad, names);
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Flat<bool>(rawArray), [rawArray.GetLongLength(0), rawArray.GetLongLength(1)], dtype, device, requires_grad, names);

    private static long[] Lengths(Array array)
    {
        var lengths = new long[array.Rank];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = array.GetLongLength(i);
        return lengths;
    }

    /// <summary>A copy of an array of any rank.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        rawArray.GetType().GetElementType() switch
        {
            var type when type == typeof(byte) => FromSpan<byte>(Flat<byte>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(sbyte) => FromSpan<sbyte>(Flat<sbyte>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(short) => FromSpan<short>(Flat<short>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(int) => FromSpan<int>(Flat<int>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(long) => FromSpan<long>(Flat<long>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(float) => FromSpan<float>(Flat<float>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(double) => FromSpan<double>(Flat<double>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type when type == typeof(bool) => FromSpan<bool>(Flat<bool>(rawArray), Lengths(rawArray), dtype, device, requires_grad, names),
            var type => throw new NotSupportedException($"an array of {type}"),
        };
}
