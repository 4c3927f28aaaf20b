using System.Runtime.CompilerServices;

namespace Parquet.Columns;

/// <summary>Equality of bits: 0.0 is not -0.0, and a NaN is itself.</summary>
internal static class BitComparer
{
    public static IEqualityComparer<T> Of<T>()
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(long) ? new Wide<T>() : new Narrow<T>();

    private sealed class Wide<T> : IEqualityComparer<T>
        where T : unmanaged
    {
        public bool Equals(T x, T y) => Unsafe.BitCast<T, long>(x) == Unsafe.BitCast<T, long>(y);

        public int GetHashCode(T obj) => (int)((ulong)Unsafe.BitCast<T, long>(obj) * 0x9E3779B97F4A7C15 >> 32);
    }

    private sealed class Narrow<T> : IEqualityComparer<T>
        where T : unmanaged
    {
        public bool Equals(T x, T y) => Unsafe.BitCast<T, int>(x) == Unsafe.BitCast<T, int>(y);

        public int GetHashCode(T obj) => Unsafe.BitCast<T, int>(obj);
    }
}
