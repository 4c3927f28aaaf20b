using System.Globalization;
using System.Text;

namespace CodeBench.Cocco;

/// <summary>
/// The global buffer while a subgraph runs: MAIN and SIDE of each tensor at fixed addresses, and the weights of the subgraph,
/// all resident (Cocco §3.2).
/// </summary>
public sealed class RegionMap
{
    private readonly TileFlow _flow;

    private RegionMap(TileFlow flow, IReadOnlyList<MemoryRegion> regions, long weightBytes)
    {
        _flow = flow;
        Regions = regions;
        WeightBytes = weightBytes;
    }

    /// <summary>In address order, without gaps.</summary>
    public IReadOnlyList<MemoryRegion> Regions { get; }

    /// <summary>Bytes of the global buffer.</summary>
    public long ActivationBytes => Regions.Sum(region => region.Bytes);

    /// <summary>Bytes of the weight buffer.</summary>
    public long WeightBytes { get; }

    /// <summary>Lays out the tensors of a subgraph.</summary>
    public static RegionMap Of(TileFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var regions = new List<MemoryRegion>();
        long next = 0;
        foreach (var tile in flow.Tiles)
        {
            var (main, side) = Sizes(flow, tile);
            regions.Add(new MemoryRegion(tile.Tensor, false, next, main));
            next += main;
            if (side > 0)
                regions.Add(new MemoryRegion(tile.Tensor, true, next, side));
            next += side;
        }
        return new RegionMap(flow, regions, flow.Subgraph.Sum(v => flow.Graph.Layers[v].WeightBytes));
    }

    /// <summary>MAIN = x_h*x_w*C8; SIDE = (x_h - Delta_h)*W*C8 where rows overlap and neither axis is held whole (columns are the inner loop, Cocco footnote 2).</summary>
    public static (long Main, long Side) Sizes(TileFlow flow, TensorTile tile)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(tile);
        var tensor = flow.Graph.TensorOf(tile.Tensor);
        var block = flow.Options.ChannelBlock;
        long channels = (tensor.Channels + block - 1) / block * block;
        var main = channels * tile.Rows.Size * tile.Columns.Size;
        var slides = tile.ReadInside && tile.Rows.Size < tensor.Height && tile.Columns.Size < tensor.Width;
        var width = flow.Options.TrimSide ? tensor.Width - tile.Columns.Size : tensor.Width;
        return (main, slides ? channels * (tile.Rows.Size - tile.Rows.Offset) * width : 0);
    }

    /// <summary>What each tensor's MAIN holds along the rows after each of its updates in elementary operation <paramref name="operation"/> (from 0): Figure 6.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<(long First, long Last)>> Snapshot(int operation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(operation);
        return _flow.Tiles.ToDictionary(tile => tile.Tensor, tile => Windows(tile.Rows, operation));
    }

    /// <summary>Figure 6 as text: one line a tensor and elementary operation, with the rows that each update holds as [first:last].</summary>
    public string Timeline(int operations)
    {
        var text = new StringBuilder();
        for (var operation = 0; operation < operations; operation++)
        {
            foreach (var (tensor, windows) in Snapshot(operation).OrderBy(entry => entry.Key))
            {
                var held = string.Join(' ', windows.Select(window => string.Create(CultureInfo.InvariantCulture, $"[{window.First}:{window.Last}]")));
                text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"operation {operation + 1} node {tensor,4} {held}"));
            }
        }
        return text.ToString();
    }

    /// <summary>One line a region: address range, MAIN or SIDE, name, tile.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var region in Regions)
        {
            var tile = _flow[region.Tensor];
            var name = region.Tensor < 0 ? "input" : _flow.Graph.Layers[region.Tensor].Name;
            text.AppendLine(string.Create(CultureInfo.InvariantCulture,
                $"[{region.Start,9}:{region.End,9}] {(region.Side ? "SIDE" : "MAIN")} {name} ({region.Tensor}) tile {tile.Rows.Size}x{tile.Columns.Size} offset {tile.Rows.Offset}x{tile.Columns.Offset}"));
        }
        return text.ToString();
    }

    private static IReadOnlyList<(long First, long Last)> Windows(AxisTile rows, long operation) =>
        [.. Enumerable.Range(0, (int)rows.Updates).Select(update => rows.Window(operation * rows.Updates + update))];
}
