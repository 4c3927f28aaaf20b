using System.Runtime.CompilerServices;

namespace CodeBench.Cocco;

/// <summary>
/// Evaluates subgraphs of one graph and remembers them all: the one evaluator of every search. Not thread-safe; give each thread a <see cref="Fork"/>.
/// </summary>
public sealed class SubgraphEvaluator
{
    private readonly FlowKernel _kernel;
    private readonly WholeMapFlow? _wholeMaps;
    private readonly OnChipEnergy? _onChip;
    private readonly RecordCache _cache = new();
    private readonly (int Rows, int Columns)[] _tiles;

    public SubgraphEvaluator(PartitionGraph graph, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
        Options = options ?? EvaluationOptions.Default;
        _kernel = new FlowKernel(graph, Options);
        _wholeMaps = Options.Tiles.WholeMaps ? new WholeMapFlow(graph, Options.Tiles.ChannelBlock) : null;
        _onChip = Options.Profile.OnChip is null ? null : new OnChipEnergy(graph, Options.Profile.OnChip);
        _tiles = [(Options.Tiles.Rows, Options.Tiles.Columns), .. Options.Tiles.Alternatives];
        Keys = Key128.Table(graph.Count);
    }

    public PartitionGraph Graph { get; }

    public EvaluationOptions Options { get; }

    /// <summary>Distinct subgraphs seen so far.</summary>
    public int Distinct => _cache.Count;

    internal Key128[] Keys { get; }

    /// <summary>An evaluator of the same graph with an empty cache, for another thread.</summary>
    public SubgraphEvaluator Fork() => new(Graph, Options);

    /// <summary>The record of a subgraph; the reference is valid until the next call.</summary>
    /// <param name="layers">Distinct layers, ascending.</param>
    public ref readonly SubgraphRecord Evaluate(ReadOnlySpan<int> layers)
    {
        var key = default(Key128);
        foreach (var v in layers)
            key ^= Keys[v];
        return ref Evaluate(key, layers);
    }

    /// <summary>As <see cref="Evaluate(ReadOnlySpan{int})"/>, with the key at hand.</summary>
    internal ref readonly SubgraphRecord Evaluate(Key128 key, ReadOnlySpan<int> layers)
    {
        ref var found = ref _cache.Find(key);
        if (!Unsafe.IsNullRef(ref found))
            return ref found;
        Compute(layers, out var record);
        ref var added = ref _cache.Add(key);
        added = record;
        return ref added;
    }

    /// <summary>The cached record of a key, or a null reference.</summary>
    internal ref readonly SubgraphRecord Find(Key128 key) => ref _cache.Find(key);

    /// <summary>Evaluates without the cache.</summary>
    public void Compute(ReadOnlySpan<int> layers, out SubgraphRecord record)
    {
        _kernel.Evaluate(layers, _tiles[0].Rows, _tiles[0].Columns, out record);
        if (_tiles.Length > 1)
            TryOtherTiles(layers, ref record);
        _onChip?.Add(layers, _kernel, ref record);
        _wholeMaps?.Add(layers, ref record);
    }

    private void TryOtherTiles(ReadOnlySpan<int> layers, ref SubgraphRecord best)
    {
        var chosen = 0;
        for (var i = 1; i < _tiles.Length; i++)
        {
            _kernel.Evaluate(layers, _tiles[i].Rows, _tiles[i].Columns, out var other);
            if (other.ActivationBytes < best.ActivationBytes)
                (best, chosen) = (other, i);
        }
        if (chosen != _tiles.Length - 1)
            _kernel.Evaluate(layers, _tiles[chosen].Rows, _tiles[chosen].Columns, out best);
    }

}
