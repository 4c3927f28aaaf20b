namespace CodeBench.AccelBench;

/// <summary>An axis cut into <paramref name="Full"/> tiles of <paramref name="Size"/> and, if not 0, one of <paramref name="Edge"/>.</summary>
internal readonly record struct AxisTiles(int Full, int Size, int Edge)
{
    /// <summary>Number of tiles.</summary>
    public int Count => Full + (Edge > 0 ? 1 : 0);

    public static AxisTiles Of(int length, int tile) => new(length / tile, tile, length % tile);

    /// <summary>Extent of a tile kind: 0 is a full tile, 1 the edge.</summary>
    public int Extent(int kind) => kind == 0 ? Size : Edge;

    /// <summary>How many tiles of a kind there are.</summary>
    public int CountOf(int kind) => kind == 0 ? Full : Edge > 0 ? 1 : 0;
}
