namespace CodeBench.AccelBench;

/// <summary>
/// Walks the blocks of one convolution in the released order: images, rows, columns, input channels, output channels. Every block charges the weights
/// at full input depth; a grouped convolution is one convolution per group with tensors of its own.
/// </summary>
internal sealed class ConvolutionWalk
{
    private const int Cube = ReleasedConstants.CubeSide;

    private readonly AccelOp.Convolution _op;
    private readonly Accelerator _accelerator;
    private readonly BlockLedger _ledger;
    private readonly ReleasedTally _tally;
    private readonly ImageChunks? _image;
    private readonly int _depth;
    private readonly int _filters;
    private readonly long _filterChunks;
    private readonly long _kernelSteps;
    private readonly ChunkTile[] _weightTiles;

    /// <summary>A convolution; with <paramref name="image"/> it reads the tensor that the image was loaded into.</summary>
    public ConvolutionWalk(AccelOp.Convolution op, Accelerator accelerator, BlockLedger ledger, ReleasedTally tally, ImageChunks? image)
    {
        (_op, _accelerator, _ledger, _tally, _image) = (op, accelerator, ledger, tally, image);
        _depth = op.Groups == 1 ? op.ActC : op.Cin / op.Groups;
        _filters = op.Cout / op.Groups;
        _filterChunks = Ceil(op.Kx, Cube) * Ceil(op.Ky, Cube) * Ceil(op.Cin / op.Groups, Cube);
        _kernelSteps = Ceil(op.Kx, accelerator.Pkx) * Ceil(op.Ky, accelerator.Pky);
        _weightTiles = new ChunkTile[Ceil(_filters, ReleasedConstants.BatchTile)];
    }

    public void Run()
    {
        for (var group = 0; group < _op.Groups; group++)
        {
            for (var q = 0; q < _weightTiles.Length; q++)
                _weightTiles[q] = new ChunkTile(FiltersOf(q) * _filterChunks);
            WalkTiles();
        }
    }

    private void WalkTiles()
    {
        const int tile = ReleasedConstants.MapTile;
        for (var b = 0; b < _accelerator.BatchSize; b += ReleasedConstants.BatchTile)
            for (var x = 0; x < _op.H; x += tile)
                for (var y = 0; y < _op.W; y += tile)
                    for (var z = 0; z < _depth; z += tile)
                        WalkFilters(b, x, y, z);
    }

    private void WalkFilters(int b, int x, int y, int z)
    {
        const int tile = ReleasedConstants.MapTile;
        var images = Math.Min(ReleasedConstants.BatchTile, _accelerator.BatchSize - b);
        var (rows, columns) = (Math.Min(tile, _op.H - x), Math.Min(tile, _op.W - y));
        var depth = Math.Min(tile, _depth - z);
        var outRows = (x + rows - 1) / _op.Sx - x / _op.Sx + 1;
        var outColumns = (y + columns - 1) / _op.Sy - y / _op.Sy + 1;
        var (cx, cy, cz) = (Ceil(rows, Cube), Ceil(columns, Cube), Ceil(depth, Cube));
        var activations = _image is null
            ? new ChunkTile(images * cx * cy * cz)
            : _image.Tile(images, b, (x / Cube, cx), (y / Cube, cy), (z / Cube, cz));

        var steps = _kernelSteps * Ceil(images, _accelerator.Pib) * Ceil(outRows, _accelerator.Pix) * Ceil(outColumns, _accelerator.Piy)
            * Ceil(depth, _accelerator.Pif);
        var fullTile = ReleasedConstants.SparseCycles(steps * Ceil(ReleasedConstants.BatchTile, _accelerator.Pof));
        for (var q = 0; q < _weightTiles.Length; q++)
        {
            var filters = FiltersOf(q);
            var cycles = filters == ReleasedConstants.BatchTile
                ? fullTile
                : ReleasedConstants.SparseCycles(steps * Ceil(filters, _accelerator.Pof));
            _ledger.Convolve(_tally, ref activations, ref _weightTiles[q], cycles);
        }
        _tally.Macs += (long)images * outRows * outColumns * depth * _filters * _op.Kx * _op.Ky;
    }

    private int FiltersOf(int tile) => Math.Min(ReleasedConstants.BatchTile, _filters - tile * ReleasedConstants.BatchTile);

    private static long Ceil(long a, long b) => ReleasedConstants.CeilDiv(a, b);
}
