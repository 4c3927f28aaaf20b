using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// How a subgraph executes: for each of its tensors the update offset, the tile and the updates in one elementary operation,
/// for rows and columns independently (Cocco §3.1).
/// </summary>
public sealed class TileFlow
{
    private TileFlow(PartitionGraph graph, IReadOnlyList<int> subgraph, TileOptions options, IReadOnlyList<TensorTile> tiles)
    {
        Graph = graph;
        Subgraph = subgraph;
        Options = options;
        Tiles = tiles;
    }

    public PartitionGraph Graph { get; }

    /// <summary>The layers, ascending.</summary>
    public IReadOnlyList<int> Subgraph { get; }

    public TileOptions Options { get; }

    /// <summary>Inputs from outside first (ascending), then the layers in order.</summary>
    public IReadOnlyList<TensorTile> Tiles { get; }

    /// <summary>The tile of one tensor.</summary>
    public TensorTile this[int tensor] => Tiles.First(tile => tile.Tensor == tensor);

    /// <summary>Elementary operations that one image takes.</summary>
    public long Operations => Tiles.Max(tile => Rounds(tile.Rows, Graph.TensorOf(tile.Tensor).Height) * Rounds(tile.Columns, Graph.TensorOf(tile.Tensor).Width));

    /// <summary>Runs the three stages.</summary>
    /// <exception cref="ProblemException">The subgraph is empty or its shapes do not match.</exception>
    public static TileFlow Of(PartitionGraph graph, IEnumerable<int> subgraph, TileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= TileOptions.Default;
        int[] layers = [.. subgraph.Distinct().Order()];
        if (layers.Length == 0 || layers[0] < 0 || layers[^1] >= graph.Count)
            throw new ProblemException($"a subgraph of {graph.Name} needs at least one of its layers");
        var rows = AxisFlow.Run(graph, layers, options.Rows, input => input.Rows, tensor => tensor.Height);
        var columns = AxisFlow.Run(graph, layers, options.Columns, input => input.Columns, tensor => tensor.Width);
        var inside = layers.ToHashSet();
        var tiles =
            from tensor in rows.Keys
            let loaded = !inside.Contains(tensor)
            let consumers = graph.ConsumersOf(tensor)
            orderby loaded descending, tensor
            select new TensorTile(
                tensor, rows[tensor], columns[tensor], loaded,
                ReadInside: consumers.Any(inside.Contains),
                Stored: !loaded && (consumers.Count == 0 || !consumers.All(inside.Contains)));
        return new TileFlow(graph, layers, options, [.. tiles]);
    }

    private static long Rounds(AxisTile tile, int length) => (length + tile.Offset * tile.Updates - 1) / (tile.Offset * tile.Updates);
}
