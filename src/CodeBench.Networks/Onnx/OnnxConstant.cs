using System.Buffers.Binary;
using CodeBench.Networks.OnnxFormat;

namespace CodeBench.Networks;

/// <summary>
/// A tensor that the file holds: its shape, and its values where an operator needs them (a few numbers; weights are not read).
/// </summary>
internal sealed class OnnxConstant
{
    /// <summary>Tensors of more values than this are weights, never arguments of an operator.</summary>
    internal const int MostValues = 64;

    private const int Float32 = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private const int Float64 = 11;

    private readonly TensorProto _tensor;

    internal OnnxConstant(TensorProto tensor)
    {
        _tensor = tensor;
        Dims = [.. tensor.Dims];
    }

    /// <summary>A list of numbers that was worked out from other constants.</summary>
    internal OnnxConstant(IReadOnlyList<double> values)
        : this(new TensorProto { DataType = Float32, Dims = { values.Count }, FloatData = { values.Select(v => (float)v) } })
    {
    }

    internal IReadOnlyList<long> Dims { get; }

    /// <summary>Number of elements; -1 when the shape is absurd.</summary>
    internal long Elements
    {
        get
        {
            Int128 count = 1;
            foreach (var dim in Dims)
                count = dim < 0 || count > long.MaxValue / 2 ? -1 : count * dim;
            return count < 0 || count > long.MaxValue / 2 ? -1 : (long)count;
        }
    }

    /// <summary>
    /// The values as doubles (whole numbers are exact up to 2^53), or null when there are many, or none in the file, or of another type.
    /// </summary>
    internal IReadOnlyList<double>? Values()
    {
        if (Elements is < 0 or > MostValues)
            return null;
        var raw = _tensor.RawData.Span;
        IReadOnlyList<double> values = _tensor.DataType switch
        {
            Float32 when raw.IsEmpty => [.. _tensor.FloatData.Select(f => (double)f)],
            Int32 when raw.IsEmpty => [.. _tensor.Int32Data.Select(i => (double)i)],
            Int64 when raw.IsEmpty => [.. _tensor.Int64Data.Select(i => (double)i)],
            Float32 => Read(raw, 4, static b => BinaryPrimitives.ReadSingleLittleEndian(b)),
            Int32 => Read(raw, 4, static b => BinaryPrimitives.ReadInt32LittleEndian(b)),
            Int64 => Read(raw, 8, static b => BinaryPrimitives.ReadInt64LittleEndian(b)),
            Float64 => Read(raw, 8, static b => BinaryPrimitives.ReadDoubleLittleEndian(b)),
            _ => [],
        };
        return values.Count == Elements ? values : null;
    }

    private static List<double> Read(ReadOnlySpan<byte> raw, int size, Func<byte[], double> read)
    {
        var values = new List<double>();
        for (var i = 0; i + size <= raw.Length && values.Count <= MostValues; i += size)
            values.Add(read(raw.Slice(i, size).ToArray()));
        return values;
    }
}
