using System.Runtime.CompilerServices;

namespace CodeBench.Cocco;

/// <summary>
/// A partition that changes one small move at a time. Each subgraph has a position and every edge goes to the same or to a later position, so the
/// quotient graph stays acyclic without being searched; its hash and its cost are kept, so a move costs at most two cache look-ups.
/// </summary>
internal sealed class LocalState
{
    private const long Spacing = 1L << 32;
    private readonly SubgraphEvaluator _evaluator;
    private readonly PartitionGraph _graph;
    private readonly CostModel _model;
    private readonly int[] _group;
    private readonly long[] _position;
    private readonly Key128[] _key;
    private readonly double[] _cost;
    private readonly int[] _size;
    private readonly int[] _head;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int[] _free;
    private readonly int[] _members;
    private int _freeCount;

    public LocalState(SubgraphEvaluator evaluator, CostModel model, IReadOnlyList<int> labels)
    {
        _evaluator = evaluator;
        _graph = evaluator.Graph;
        _model = model;
        var n = _graph.Count;
        (_group, _size, _head, _next, _previous, _free, _members) = (new int[n], new int[n], new int[n], new int[n], new int[n], new int[n], new int[n]);
        (_position, _key, _cost) = (new long[n], new Key128[n], new double[n]);
        Load(labels);
    }

    /// <summary>Sum of the subgraphs' costs.</summary>
    public double Cost { get; private set; }

    public int GroupOf(int v) => _group[v];

    /// <summary>Replaces the partition; labels are valid and in an order that can run.</summary>
    public void Load(IReadOnlyList<int> labels)
    {
        Array.Fill(_head, -1);
        Array.Clear(_size);
        Array.Clear(_key);
        for (var v = labels.Count - 1; v >= 0; v--)
            Attach(v, labels[v]);
        _freeCount = 0;
        Cost = 0;
        for (var g = labels.Count - 1; g >= 0; g--)
        {
            _position[g] = (g + 1) * Spacing;
            if (_size[g] == 0)
                _free[_freeCount++] = g;
            else
                Cost += _cost[g] = Price(_key[g], g, -1, -1, out _);
        }
    }

    /// <summary>Labels in an order that can run.</summary>
    public void Save(Span<int> labels)
    {
        int[] order = [.. Enumerable.Range(0, labels.Length).Where(g => _size[g] > 0).OrderBy(g => _position[g])];
        for (var rank = 0; rank < order.Length; rank++)
        {
            for (var v = _head[order[rank]]; v >= 0; v = _next[v])
                labels[v] = rank;
        }
    }

    /// <summary>Change in cost if v moved to group <paramref name="target"/>; NaN if it may not. -1: a group of its own.</summary>
    public double TryMove(int v, int target, out (double From, double To) costs)
    {
        costs = default;
        var source = _group[v];
        if (target < 0 ? _size[source] == 1 || !FindGap(v, out _) : !Between(v, _position[target], target))
            return double.NaN;
        var to = target < 0
            ? Price(_evaluator.Keys[v], -1, v, -1, out var allowed)
            : Price(_key[target] ^ _evaluator.Keys[v], target, v, -1, out allowed);
        if (!allowed)
            return double.NaN;
        var from = _size[source] == 1 ? 0 : Price(_key[source] ^ _evaluator.Keys[v], source, -1, v, out allowed);
        if (!allowed)
            return double.NaN;
        costs = (from, to);
        return from + to - _cost[source] - (target < 0 ? 0 : _cost[target]);
    }

    public void Move(int v, int target, (double From, double To) costs)
    {
        var source = _group[v];
        if (target < 0)
        {
            FindGap(v, out var position);
            target = _free[--_freeCount];
            _position[target] = position;
            _cost[target] = 0;
        }
        Cost += costs.From + costs.To - _cost[source] - _cost[target];
        Detach(v);
        Attach(v, target);
        _cost[source] = costs.From;
        _cost[target] = costs.To;
        if (_size[source] == 0)
            _free[_freeCount++] = source;
    }

    /// <summary>Change in cost if group b joined group a; NaN if they do not fit together. Whether the order allows it is for <see cref="Merge"/> to find.</summary>
    public double TryMerge(int a, int b, out double cost)
    {
        cost = Price(_key[a] ^ _key[b], a, -2 - b, -1, out var allowed);
        return allowed ? cost - _cost[a] - _cost[b] : double.NaN;
    }

    /// <summary>Joins b, which reads a, to a at the position of either; false if a third group lies between.</summary>
    public bool Merge(int a, int b, double cost)
    {
        if (!ReadsUpTo(b, _position[a], a))
        {
            if (!FeedsFrom(a, _position[b], b))
                return false;
            _position[a] = _position[b];
        }
        Cost += cost - _cost[a] - _cost[b];
        for (var v = _head[b]; v >= 0; v = _head[b])
        {
            Detach(v);
            Attach(v, a);
        }
        _cost[a] = cost;
        _free[_freeCount++] = b;
        return true;
    }

    /// <summary>Change in cost if the layers of v's group that come after v left it; NaN if a part may not run.</summary>
    public double TrySplit(int v, out (double Head, double Tail) costs)
    {
        costs = default;
        var group = _group[v];
        var head = default(Key128);
        for (var u = _head[group]; u >= 0; u = _next[u])
        {
            if (u <= v)
                head ^= _evaluator.Keys[u];
        }
        if (head == _key[group])
            return double.NaN;
        costs.Head = Price(head, group, -1, v, out var allowed, true);
        if (!allowed)
            return double.NaN;
        costs.Tail = Price(_key[group] ^ head, group, v, -1, out allowed, true);
        return allowed ? costs.Head + costs.Tail - _cost[group] : double.NaN;
    }

    /// <summary>Performs a split; false if no position is left between the two parts.</summary>
    public void Split(int v, (double Head, double Tail) costs)
    {
        var group = _group[v];
        var later = long.MaxValue;
        for (var u = _head[group]; u >= 0; u = _next[u])
        {
            for (var c = _graph.ConsumerStart[u]; u > v && c < _graph.ConsumerStart[u + 1]; c++)
            {
                var other = _group[_graph.Consumers[c]];
                later = other == group ? later : Math.Min(later, _position[other]);
            }
        }
        if (later - _position[group] < 2)
        {
            Respace();
            Split(v, costs);
            return;
        }
        var tail = _free[--_freeCount];
        _position[tail] = later == long.MaxValue ? _position[group] + Spacing : _position[group] + (later - _position[group]) / 2;
        MoveTail(group, v, tail);
        Cost += costs.Head + costs.Tail - _cost[group];
        (_cost[group], _cost[tail]) = costs;
    }

    private void MoveTail(int group, int v, int tail)
    {
        for (var u = _head[group]; u >= 0;)
        {
            var next = _next[u];
            if (u > v)
            {
                Detach(u);
                Attach(u, tail);
            }
            u = next;
        }
    }

    /// <summary>All of v's producers at or before a position, all its consumers at or after it; strictly, unless in <paramref name="group"/>.</summary>
    private bool Between(int v, long position, int group)
    {
        for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
        {
            var u = _graph.Edges[e].Slot;
            if (u < _group.Length && _group[u] != group && _position[_group[u]] >= position)
                return false;
        }
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
        {
            var w = _group[_graph.Consumers[c]];
            if (w != group && _position[w] <= position)
                return false;
        }
        return true;
    }

    /// <summary>A position strictly between v's producers and consumers.</summary>
    private bool FindGap(int v, out long position)
    {
        var (earliest, latest) = (0L, long.MaxValue);
        for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
        {
            if (_graph.Edges[e].Slot < _group.Length)
                earliest = Math.Max(earliest, _position[_group[_graph.Edges[e].Slot]]);
        }
        for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
            latest = Math.Min(latest, _position[_group[_graph.Consumers[c]]]);
        position = latest == long.MaxValue ? earliest + Spacing : earliest + (latest - earliest) / 2;
        return position > earliest && position < latest;
    }

    private bool ReadsUpTo(int group, long position, int except)
    {
        for (var v = _head[group]; v >= 0; v = _next[v])
        {
            for (var e = _graph.EdgeStart[v]; e < _graph.EdgeStart[v + 1]; e++)
            {
                var u = _graph.Edges[e].Slot;
                if (u < _group.Length && _group[u] != group && _group[u] != except && _position[_group[u]] >= position)
                    return false;
            }
        }
        return true;
    }

    private bool FeedsFrom(int group, long position, int except)
    {
        for (var v = _head[group]; v >= 0; v = _next[v])
        {
            for (var c = _graph.ConsumerStart[v]; c < _graph.ConsumerStart[v + 1]; c++)
            {
                var other = _group[_graph.Consumers[c]];
                if (other != group && other != except && _position[other] <= position)
                    return false;
            }
        }
        return true;
    }

    /// <summary>Spreads the positions out again, same order.</summary>
    public void Respace()
    {
        int[] order = [.. Enumerable.Range(0, _size.Length).Where(g => _size[g] > 0).OrderBy(g => _position[g])];
        for (var rank = 0; rank < order.Length; rank++)
            _position[order[rank]] = (rank + 1) * Spacing;
    }

    /// <summary>Cost of the subgraph of a key. The key says which; group, added and removed only say how to list its layers if it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Price(Key128 key, int group, int added, int removed, out bool allowed, bool cut = false)
    {
        ref readonly var record = ref _evaluator.Find(key);
        if (Unsafe.IsNullRef(in record))
            record = ref _evaluator.Evaluate(key, List(group, added, removed, cut));
        allowed = _model.Allows(in record);
        return allowed ? _model.Cost(in record) : double.PositiveInfinity;
    }

    /// <summary>Layers of a group, with one more (or, as -2-b, with group b), or without one; when cut, those after added or up to removed.</summary>
    private ReadOnlySpan<int> List(int group, int added, int removed, bool cut)
    {
        var count = 0;
        for (var v = group < 0 ? -1 : _head[group]; v >= 0; v = _next[v])
        {
            if (cut ? (removed >= 0 ? v <= removed : v > added) : v != removed)
                _members[count++] = v;
        }
        if (!cut && added >= 0)
            _members[count++] = added;
        for (var v = !cut && added < -1 ? _head[-2 - added] : -1; v >= 0; v = _next[v])
            _members[count++] = v;
        var list = _members.AsSpan(0, count);
        list.Sort();
        return list;
    }

    private void Attach(int v, int group)
    {
        _group[v] = group;
        _next[v] = _head[group];
        _previous[v] = -1;
        if (_head[group] >= 0)
            _previous[_head[group]] = v;
        _head[group] = v;
        _size[group]++;
        _key[group] ^= _evaluator.Keys[v];
    }

    private void Detach(int v)
    {
        var group = _group[v];
        if (_previous[v] >= 0)
            _next[_previous[v]] = _next[v];
        else
            _head[group] = _next[v];
        if (_next[v] >= 0)
            _previous[_next[v]] = _previous[v];
        _size[group]--;
        _key[group] ^= _evaluator.Keys[v];
    }
}
