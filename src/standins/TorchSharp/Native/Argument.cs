using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// An argument of an operator on its way to a <see cref="Value"/>. Everything that an operator takes converts to it, so a call
/// reads <c>Aten.conv2d.Call(input, weight, bias, stride)</c>; null is the schema's None.
/// </summary>
internal readonly struct Argument
{
    internal readonly ValueKind Kind;
    internal readonly long Bits;
    internal readonly object? Reference;

    private Argument(ValueKind kind, long bits, object? reference)
    {
        Kind = kind;
        Bits = bits;
        Reference = reference;
    }

    /// <summary>The schema's default.</summary>
    internal static Argument Default => default;

    private static Argument None => new(ValueKind.None, 0, null);
    private static Argument List(ValueKind kind, object? list) => list is null ? None : new(kind, 0, list);

    public static implicit operator Argument(Tensor? tensor) => tensor is null ? None : new(ValueKind.Tensor, tensor.Handle, tensor);
    public static implicit operator Argument(long value) => new(ValueKind.Integer, value, null);
    public static implicit operator Argument(long? value) => value is { } given ? given : None;
    public static implicit operator Argument(double value) => new(ValueKind.Real, BitConverter.DoubleToInt64Bits(value), null);
    public static implicit operator Argument(double? value) => value is { } given ? given : None;
    public static implicit operator Argument(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null);
    public static implicit operator Argument(bool? value) => value is { } given ? given : None;
    public static implicit operator Argument(Scalar value) => new(value.Kind, value.Bits, null);
    public static implicit operator Argument(string? text) =>
        text is null ? None : new(ValueKind.Text, 0, System.Text.Encoding.UTF8.GetBytes(text));
    public static implicit operator Argument(ScalarType type) => new(ValueKind.Integer, (long)type, null);
    public static implicit operator Argument(ScalarType? type) => type is { } given ? given : None;
    public static implicit operator Argument(Device? device) => device is null ? None : (Argument)device.ToString();
    public static implicit operator Argument(long[]? list) => List(ValueKind.Integers, list);
    public static implicit operator Argument(double[]? list) => List(ValueKind.Reals, list);
    public static implicit operator Argument(Tensor?[]? list) => List(ValueKind.Tensors, list);
    public static implicit operator Argument(Generator? generator) =>
        generator is null ? None : new(ValueKind.Generator, generator.Handle, generator);
}
