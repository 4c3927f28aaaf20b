namespace CodeBench.AccelBench;

/// <summary>
/// The image in the activation buffer: loaded tile by tile (4 images, 64 x 64 x 64), chunk by chunk. Only the first convolution can find parts of it.
/// </summary>
internal sealed class ImageChunks(AccelOp.Input image, int batch)
{
    private const int TileChunks = ReleasedConstants.MapTile / ReleasedConstants.CubeSide;

    private readonly long _rows = ReleasedConstants.CeilDiv(image.H, ReleasedConstants.CubeSide);
    private readonly long _columns = ReleasedConstants.CeilDiv(image.W, ReleasedConstants.CubeSide);
    private readonly long _depth = ReleasedConstants.CeilDiv(image.C, ReleasedConstants.CubeSide);

    /// <summary>Loads the image; the tally gets its cycles, chunks and load blocks.</summary>
    public void Load(BlockLedger ledger, ReleasedTally tally)
    {
        for (long b = 0; b < batch; b += ReleasedConstants.BatchTile)
            for (long x = 0; x < _rows; x += TileChunks)
                for (long y = 0; y < _columns; y += TileChunks)
                    for (long z = 0; z < _depth; z += TileChunks)
                    {
                        var chunks = Math.Min(ReleasedConstants.BatchTile, batch - b) * Math.Min(TileChunks, _rows - x)
                            * Math.Min(TileChunks, _columns - y) * Math.Min(TileChunks, _depth - z);
                        ledger.LoadImage(tally, chunks);
                    }
    }

    /// <summary>The tile of a convolution over a tensor as large as the image's or not, with the numbers its chunks have in the buffer.</summary>
    public ChunkTile Tile(int images, int firstImage, (long First, long Count) x, (long First, long Count) y, (long First, long Count) z)
    {
        var runs = new List<(long Length, long Number)>();
        for (var b = firstImage; b < firstImage + images; b++)
            for (var i = x.First; i < x.First + x.Count; i++)
                for (var j = y.First; j < y.First + y.Count; j++)
                    for (var k = z.First; k < z.First + z.Count; k++)
                    {
                        var number = Number(b, i, j, k);
                        if (runs.Count > 0 && runs[^1] is var (length, first) && (number == 0 ? first == 0 : first > 0 && first + length == number))
                            runs[^1] = (length + 1, first);
                        else
                            runs.Add((1, number));
                    }
        return new ChunkTile(runs);
    }

    /// <summary>The number of a chunk, counting from 1 in loading order; 0 when the image has no such chunk.</summary>
    private long Number(long b, long x, long y, long z)
    {
        if (x >= _rows || y >= _columns || z >= _depth)
            return 0;
        var (b0, x0, y0, z0) = (b - b % ReleasedConstants.BatchTile, x - x % TileChunks, y - y % TileChunks, z - z % TileChunks);
        var images = Math.Min(ReleasedConstants.BatchTile, batch - b0);
        var rows = Math.Min(TileChunks, _rows - x0);
        var columns = Math.Min(TileChunks, _columns - y0);
        var depth = Math.Min(TileChunks, _depth - z0);
        var before = b0 * _rows * _columns * _depth + images * (x0 * _columns * _depth + rows * (y0 * _depth + columns * z0));
        return before + (((b - b0) * rows + (x - x0)) * columns + (y - y0)) * depth + (z - z0) + 1;
    }
}
