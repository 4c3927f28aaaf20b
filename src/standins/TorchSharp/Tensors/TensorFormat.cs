using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>A tensor in a file, as TorchSharp writes it: element type, dimensions and sizes in LEB128, then the elements.</summary>
internal static class TensorFormat
{
    private const int MostDimensions = 64;

    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        WriteNumber(writer, (long)tensor.dtype);
        var shape = tensor.shape;
        WriteNumber(writer, shape.Length);
        foreach (var size in shape) WriteNumber(writer, size);
        writer.Write(tensor.detach().cpu().contiguous().bytes);
    }

    internal static Tensor Read(BinaryReader reader)
    {
        var type = ReadNumber(reader);
        if (type is < 0 or > 15 || !Enum.IsDefined((ScalarType)type)) throw new InvalidDataException(Invariant($"not a saved tensor: element type {type}"));
        var dimensions = ReadNumber(reader);
        if (dimensions > MostDimensions) throw new InvalidDataException(Invariant($"not a saved tensor: {dimensions} dimensions"));
        var shape = new long[dimensions];
        var bytes = ElementSizes.Of((ScalarType)type);
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = ReadNumber(reader);
            bytes = checked(bytes * shape[i]);
        }

        var stream = reader.BaseStream;
        if (stream.CanSeek && bytes > stream.Length - stream.Position)
            throw new EndOfStreamException(Invariant($"a saved tensor of {bytes} bytes, but only {stream.Length - stream.Position} are left in the file"));
        var tensor = empty(shape, (ScalarType)type);
        reader.BaseStream.ReadExactly(tensor.bytes);
        return tensor;
    }

    internal static void WriteNumber(BinaryWriter writer, long number) => writer.Write7BitEncodedInt64(number);

    internal static long ReadNumber(BinaryReader reader)
    {
        var number = reader.Read7BitEncodedInt64();
        return number >= 0 ? number : throw new InvalidDataException(Invariant($"a negative count, {number}, in a saved tensor"));
    }
}
