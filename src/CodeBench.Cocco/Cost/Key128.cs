namespace CodeBench.Cocco;

/// <summary>A 128-bit set hash: the exclusive or of its members' keys, so adding and removing a member are one operation (Zobrist 1970).</summary>
internal readonly record struct Key128(ulong Low, ulong High)
{
    public static Key128 operator ^(Key128 a, Key128 b) => new(a.Low ^ b.Low, a.High ^ b.High);

    /// <summary>Fixed pseudo-random keys for members 0 to count - 1 (SplitMix64 [Public: Steele, Lea, Flood, OOPSLA'14]).</summary>
    public static Key128[] Table(int count)
    {
        var keys = new Key128[count];
        var state = 0x436F_6363_6F31_3238UL;
        for (var i = 0; i < count; i++)
            keys[i] = new Key128(Next(ref state), Next(ref state));
        return keys;
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
