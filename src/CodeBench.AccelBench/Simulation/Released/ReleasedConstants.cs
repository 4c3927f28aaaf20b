namespace CodeBench.AccelBench;

/// <summary>Constants of the released simulator's schedule. [Released]</summary>
internal static class ReleasedConstants
{
    /// <summary>4 integer and 16 fraction bits (CODEBench §3.2.2).</summary>
    public const int BitsPerElement = 20;

    /// <summary>Elements of a chunk: a 4x4x4 cube of a map or an 8x8 square of a matrix.</summary>
    public const int ChunkElements = 64;

    public const int CubeSide = 4;

    public const int SquareSide = 8;

    /// <summary>Bits of a chunk after compression with a sparsity of one half: 64 x 20 x 0.5.</summary>
    public const int ChunkBits = 640;

    /// <summary>Images and output channels of a tile (the output channels use the batch's tile size).</summary>
    public const int BatchTile = 4;

    /// <summary>Rows, columns and input channels of a tile.</summary>
    public const int MapTile = 64;

    /// <summary>Main-memory bandwidth in bits per cycle, the same for every memory: 40000 MB/s at 700 MHz = 479.349...</summary>
    public const double BitsPerCycle = 40000d * 1024 * 1024 * 8 * 1000 / 700 * 1e-9;

    /// <summary>Cycles of a MAC block of <paramref name="dense"/> array steps after the fixed sparsities 0.5, 0.5 and overlap 0.8.</summary>
    public static long SparseCycles(long dense) => (long)Math.Ceiling(dense * 0.5 * 0.5 * 0.8);

    /// <summary>Cycles to load this many missing chunks.</summary>
    public static long LoadCycles(long chunks) =>
        chunks == 0 ? 0 : (long)Math.Ceiling(chunks * (double)ChunkElements * BitsPerElement * 0.5 / BitsPerCycle);

    /// <summary>Chunks that a buffer holds: the released test compares bits used with a capacity in elements, 1/20 of the buffer.</summary>
    public static long BufferChunks(double megabytes) => (long)(megabytes * 8 * 1024 * 1024 / BitsPerElement) / ChunkBits;

    /// <summary>The constant of a memory, labelled nJ in the source and used as mW while loading.</summary>
    public static double MemoryMw(Accelerator accelerator) => (accelerator.MemoryType, accelerator.MemoryNumber) switch
    {
        (MemoryType.Rram, 1) => 17.321165,
        (MemoryType.Rram, 2) => 32.655499,
        (MemoryType.Rram, 3) => 69.3328008,
        (MemoryType.Rram, 4) => 149.0564671,
        (MemoryType.Rram, 5) => 8.63281599,
        (MemoryType.Rram, 6) => 340.9690911,
        (MemoryType.Dram, 1) => 69.00706337,
        (MemoryType.Dram, 2) => 200.2819855,
        (MemoryType.Dram, 3) => 53.43777522,
        (MemoryType.Dram, 4) => 38.28777884,
        _ => 26.5569841,
    };

    /// <summary>ceil(a / b) for positive integers.</summary>
    public static long CeilDiv(long a, long b) => (a + b - 1) / b;
}
