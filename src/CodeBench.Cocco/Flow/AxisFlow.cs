using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// The three stages of the consumption-centric flow on one axis (Cocco §3.1, Figure 5), written to be read; exact rationals.
/// The evaluator's inner loop computes the same sizes in flat arrays, and a test holds the two together.
/// </summary>
internal sealed class AxisFlow
{
    private readonly PartitionGraph _graph;
    private readonly IReadOnlyList<int> _subgraph;
    private readonly Func<LayerInput, AxisWindow> _window;
    private readonly Func<Tensor, int> _length;
    private readonly Dictionary<int, (int Offset, int Size)> _tiles = [];
    private readonly Dictionary<int, List<(int Consumer, AxisWindow Window)>> _readers = [];

    private AxisFlow(PartitionGraph graph, IReadOnlyList<int> subgraph, Func<LayerInput, AxisWindow> window, Func<Tensor, int> length)
    {
        _graph = graph;
        _subgraph = subgraph;
        _window = window;
        _length = length;
        foreach (var v in subgraph)
        {
            foreach (var input in graph.Layers[v].Inputs)
            {
                if (!_readers.TryGetValue(input.Tensor, out var readers))
                    _readers[input.Tensor] = readers = [];
                readers.Add((v, window(input)));
            }
        }
    }

    /// <summary>The tiles of all tensors of the subgraph along one axis.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="subgraph">Layers, ascending.</param>
    /// <param name="outputTile">Stage 1: the tile of layers that nobody inside reads.</param>
    /// <param name="window">Picks the axis of an edge.</param>
    /// <param name="length">Picks the axis of a shape.</param>
    /// <exception cref="ProblemException">The shapes along two paths do not match.</exception>
    public static IReadOnlyDictionary<int, AxisTile> Run(
        PartitionGraph graph, IReadOnlyList<int> subgraph, int outputTile, Func<LayerInput, AxisWindow> window, Func<Tensor, int> length)
    {
        var flow = new AxisFlow(graph, subgraph, window, length);
        for (var i = subgraph.Count - 1; i >= 0; i--)
            flow.Derive(subgraph[i], outputTile);
        foreach (var tensor in flow._readers.Keys.Where(tensor => !flow._tiles.ContainsKey(tensor)).ToList())
            flow.Derive(tensor, outputTile);
        var updates = UpdateNumbers.Solve(flow.Balances(), [.. flow._tiles.Keys], graph.Name);
        return flow._tiles.ToDictionary(tile => tile.Key, tile => new AxisTile(tile.Value.Offset, tile.Value.Size, updates[tile.Key]));
    }

    private void Derive(int tensor, int outputTile)
    {
        var length = _length(_graph.TensorOf(tensor));
        _tiles[tensor] = _readers.TryGetValue(tensor, out var readers) ? FromConsumers(readers, length) : (Math.Min(outputTile, length), Math.Min(outputTile, length));
    }

    /// <summary>Stage 2: Delta(u) = lcm of Delta(v)*s(v), x(u) = max of f_v(Delta(u)/s(v)), both at most the axis.</summary>
    private (int Offset, int Size) FromConsumers(List<(int Consumer, AxisWindow Window)> readers, int length)
    {
        if (readers.Exists(reader => reader.Window.Full))
            return (length, length);
        var aligned = readers.Select(reader => StrideOf(reader.Window) * new Fraction(_tiles[reader.Consumer].Offset)).Aggregate(Fraction.Lcm);
        var offset = aligned.Numerator;
        var size = readers.Max(reader => InputTile(reader.Window, offset));
        return ((int)Math.Min(offset, length), (int)Math.Min(Math.Max(size, offset), length));
    }

    /// <summary>f_v(n) = F + (n - 1)*s with n = Delta(u)/s, rounded up to whole elements.</summary>
    private static long InputTile(AxisWindow window, long offset) =>
        offset + window.Kernel - window.Stride / window.StrideDivisor;

    /// <summary>Stage 3's equations: upd(u)*Delta(u) = upd(v)*Delta(v)*s(v) on each windowed edge; a tensor that is held whole is made once and drops out.</summary>
    private IEnumerable<(int Producer, int Consumer, Fraction Ratio)> Balances() =>
        from entry in _readers
        where !HeldWhole(entry.Key)
        from reader in entry.Value
        where !reader.Window.Full && !HeldWhole(reader.Consumer)
        select (entry.Key, reader.Consumer, new Fraction(_tiles[entry.Key].Offset) / (new Fraction(_tiles[reader.Consumer].Offset) * StrideOf(reader.Window)));

    private bool HeldWhole(int tensor) => _tiles[tensor].Offset == _length(_graph.TensorOf(tensor));

    private static Fraction StrideOf(AxisWindow window) => new(window.Stride, window.StrideDivisor);
}
