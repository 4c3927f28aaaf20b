using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A single number (a real, an integer or a boolean) as operators take it.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly ValueKind Kind;
    internal readonly long Bits;

    internal Scalar(ValueKind kind, long bits)
    {
        Kind = kind;
        Bits = bits;
    }

    public static implicit operator Scalar(byte value) => new(ValueKind.Integer, value);
    public static implicit operator Scalar(sbyte value) => new(ValueKind.Integer, value);
    public static implicit operator Scalar(short value) => new(ValueKind.Integer, value);
    public static implicit operator Scalar(int value) => new(ValueKind.Integer, value);
    public static implicit operator Scalar(long value) => new(ValueKind.Integer, value);
    public static implicit operator Scalar(float value) => new(ValueKind.Real, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Scalar(double value) => new(ValueKind.Real, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Scalar(bool value) => new(ValueKind.Boolean, value ? 1 : 0);

    internal double AsDouble => Kind == ValueKind.Real ? BitConverter.Int64BitsToDouble(Bits) : Bits;
    internal long AsLong => Kind == ValueKind.Real ? (long)BitConverter.Int64BitsToDouble(Bits) : Bits;

    /// <summary>Holds nothing to free; here because TorchSharp's does.</summary>
    public void Dispose()
    {
    }
}

/// <summary>A scalar as a .NET number.</summary>
public static class ScalarExtensionMethods
{
    public static float ToSingle(this Scalar value) => (float)value.AsDouble;
    public static double ToDouble(this Scalar value) => value.AsDouble;
    public static int ToInt32(this Scalar value) => (int)value.AsLong;
    public static long ToInt64(this Scalar value) => value.AsLong;
    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this bool value) => value;
}
