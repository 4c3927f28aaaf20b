using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CodeBench.Core;

/// <summary>
/// A stream of random numbers that is named, not shared: <c>RandomStream.FromSeed(7).Child("trial 17").Child("crossover")</c>
/// gives the same numbers whichever worker asks, and in whatever order its siblings are used.
/// </summary>
/// <remarks>
/// Counter-based: the n-th 128-bit block is Philox4x32-10 of (key, n), with the key hashed from seed and path.
/// [Public: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11]. A stream is a cursor and is not thread-safe;
/// give each thread a child of its own.
/// </remarks>
public sealed class RandomStream
{
    private readonly byte[] _path;
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _nonce0;
    private readonly uint _nonce1;
    private ulong _block;
    private ulong _first;
    private ulong _second;
    private int _left;
    private double _spareNormal = double.NaN;

    private RandomStream(byte[] path)
    {
        _path = path;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(path, hash);
        _key0 = BinaryPrimitives.ReadUInt32LittleEndian(hash);
        _key1 = BinaryPrimitives.ReadUInt32LittleEndian(hash[4..]);
        _nonce0 = BinaryPrimitives.ReadUInt32LittleEndian(hash[8..]);
        _nonce1 = BinaryPrimitives.ReadUInt32LittleEndian(hash[12..]);
    }

    /// <summary>The root stream of a seed.</summary>
    public static RandomStream FromSeed(ulong seed) =>
        new(Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture)));

    /// <summary>An independent stream with this name. Does not disturb this one.</summary>
    public RandomStream Child(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var text = Encoding.UTF8.GetBytes(name);
        var path = new byte[32 + 1 + text.Length];
        SHA256.HashData(_path, path);
        path[32] = (byte)'/';
        text.CopyTo(path, 33);
        return new RandomStream(path);
    }

    /// <summary>An independent stream with this number as its name.</summary>
    public RandomStream Child(long index) => Child(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The next 64 uniform bits.</summary>
    public ulong NextUInt64()
    {
        if (_left == 0)
        {
            Refill();
            _left = 2;
        }
        return _left-- == 2 ? _first : _second;
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, 1), 24 bits.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1.0f / (1 << 24));

    /// <summary>Uniform in [0, <paramref name="exclusiveMax"/>), without modulo bias.</summary>
    public int NextInt(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMax);
        return (int)NextLong(exclusiveMax);
    }

    /// <summary>Uniform in [<paramref name="min"/>, <paramref name="exclusiveMax"/>).</summary>
    public int NextInt(int min, int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(min, exclusiveMax);
        return (int)(min + NextLong((long)exclusiveMax - min));
    }

    /// <summary>Uniform in [0, <paramref name="exclusiveMax"/>), without modulo bias (Lemire's multiply-shift with rejection).</summary>
    public long NextLong(long exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMax);
        var range = (ulong)exclusiveMax;
        var high = Math.BigMul(NextUInt64(), range, out var low);
        if (low < range)
        {
            var threshold = unchecked(0UL - range) % range;
            while (low < threshold)
                high = Math.BigMul(NextUInt64(), range, out low);
        }
        return (long)high;
    }

    /// <summary>True with the given probability.</summary>
    public bool NextBool(double probability = 0.5) => NextDouble() < probability;

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spareNormal))
        {
            var spare = _spareNormal;
            _spareNormal = double.NaN;
            return spare;
        }
        while (true)
        {
            var u = 2 * NextDouble() - 1;
            var v = 2 * NextDouble() - 1;
            var s = u * u + v * v;
            if (s is >= 1 or 0)
                continue;
            var scale = Math.Sqrt(-2 * Math.Log(s) / s);
            _spareNormal = v * scale;
            return u * scale;
        }
    }

    /// <summary>One of the items, uniformly.</summary>
    public T Choose<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[NextInt(items.Count)];
    }

    /// <summary>Shuffles in place (Fisher-Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private void Refill()
    {
        var (c0, c1, c2, c3) = Philox4x32.Block((uint)_block, (uint)(_block >> 32), _nonce0, _nonce1, _key0, _key1);
        _block++;
        _first = (ulong)c1 << 32 | c0;
        _second = (ulong)c3 << 32 | c2;
    }
}
