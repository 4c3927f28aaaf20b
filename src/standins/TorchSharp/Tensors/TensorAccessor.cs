using System.Collections;
using TorchSharp.Native;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a tensor in place, in row-major order of its shape (views included).</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor tensor;
    private readonly T* start;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        this.tensor = tensor;
        start = (T*)NativeMethods.cb_tensor_data(tensor.Handle);
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
        if (start == null && Count > 0) throw NativeMethods.Error();
    }

    public long Count { get; }

    /// <summary>The element at a place in row-major order.</summary>
    public T this[long index]
    {
        get
        {
            var value = *At(index);
            GC.KeepAlive(tensor);
            return value;
        }

        set
        {
            *At(index) = value;
            GC.KeepAlive(tensor);
        }
    }

    /// <summary>The element at one index per dimension.</summary>
    public T this[params long[] indices]
    {
        get => this[Flat(indices)];
        set => this[Flat(indices)] = value;
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(arrayIndex), tensorIndex);

    public void CopyTo(Span<T> array, long tensorIndex = 0)
    {
        var length = Count - tensorIndex;
        if (contiguous)
            new ReadOnlySpan<T>(start + tensorIndex, checked((int)length)).CopyTo(array);
        else
            for (var i = 0; i < length; i++) array[i] = *At(tensorIndex + i);
        GC.KeepAlive(tensor);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees nothing: the tensor owns the elements.</summary>
    public void Dispose()
    {
    }

    private T* At(long index)
    {
        if ((ulong)index >= (ulong)Count) throw new IndexOutOfRangeException(Invariant($"element {index} of {Count}"));
        ObjectDisposedException.ThrowIf(tensor.IsInvalid, tensor);
        if (contiguous) return start + index;
        var offset = 0L;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            offset += index % shape[i] * strides[i];
            index /= shape[i];
        }

        return start + offset;
    }

    private long Flat(long[] indices)
    {
        if (indices.Length != shape.Length) throw new ArgumentException(Invariant($"{indices.Length} indices for {shape.Length} dimensions"));
        var flat = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)shape[i]) throw new IndexOutOfRangeException(Invariant($"index {indices[i]} of dimension {i}, which has {shape[i]}"));
            flat = (flat * shape[i]) + indices[i];
        }

        return flat;
    }
}
