namespace CodeBench.Core;

/// <summary>
/// The block function of <see cref="RandomStream"/>: 10 rounds of Philox4x32, a bijection of a 128-bit counter under a 64-bit key.
/// [Public: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11, §3.3 and table 2]
/// </summary>
internal static class Philox4x32
{
    public static (uint, uint, uint, uint) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < 10; round++)
        {
            var p0 = (ulong)c0 * 0xD2511F53u;
            var p1 = (ulong)c2 * 0xCD9E8D57u;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += 0x9E3779B9u;
            k1 += 0xBB67AE85u;
        }
        return (c0, c1, c2, c3);
    }
}
