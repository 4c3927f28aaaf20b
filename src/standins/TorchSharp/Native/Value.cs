using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What a <see cref="Value"/> holds (native/operators.cpp, Kind).</summary>
internal enum ValueKind
{
    Default = 0,
    None = 1,
    Tensor = 2,
    Integer = 3,
    Real = 4,
    Boolean = 5,
    Text = 6,
    Integers = 7,
    Reals = 8,
    Tensors = 9,
    Generator = 10,
}

/// <summary>An argument or a result as it crosses the boundary (native/operators.cpp, Value: the same 16 bytes).</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct Value
{
    [FieldOffset(0)] internal ValueKind Kind;

    /// <summary>The length of a list; of a tensor result, the KiB that are freed with it.</summary>
    [FieldOffset(4)] internal int Count;

    [FieldOffset(8)] internal long Integer;
    [FieldOffset(8)] internal double Real;
    [FieldOffset(8)] internal nint Pointer;
}
