using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>
/// Makes any labelling a valid partition: disconnected groups fall into their components; while groups wait for each other in a cycle, one group
/// of several layers on that cycle is cut at a random topological position. Groups are then numbered in an order in which they can run.
/// </summary>
internal sealed class PartitionRepair(PartitionGraph graph)
{
    private readonly GroupSlices _slices = new(graph);
    private readonly int[] _waiting = new int[graph.Count];
    private readonly int[] _queue = new int[graph.Count];
    private readonly int[] _rank = new int[graph.Count];
    private readonly int[] _seen = new int[graph.Count];
    private int _queued;
    private int _walk;

    /// <param name="labels">In: values in [0, layers). Out: valid labels, numbered from 0 without gaps.</param>
    /// <param name="random">Used only where a cycle has to be cut.</param>
    /// <returns>The number of groups.</returns>
    public int Normalise(Span<int> labels, RandomStream random)
    {
        _slices.LoadComponents(labels);
        _queued = 0;
        Array.Fill(_rank, -1, 0, graph.Count);
        for (var g = 0; g < _slices.Count; g++)
            Enlist(g);
        var oldest = 0;
        for (var done = 0; done < _slices.Count; done++)
        {
            while (done == _queued)
            {
                while (_rank[_slices.Group[oldest]] >= 0)
                    oldest++;
                CutCycle(_slices.Group[oldest], random);
            }
            Run(_queue[done], done);
        }
        for (var v = 0; v < labels.Length; v++)
            labels[v] = _rank[_slices.Group[v]];
        return _slices.Count;
    }

    /// <summary>Counts the edges that a group waits for; queues it if there are none.</summary>
    private void Enlist(int group)
    {
        var waiting = 0;
        foreach (var v in _slices[group])
        {
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                if (Blocks(graph.Edges[e].Slot, group))
                    waiting++;
            }
        }
        _waiting[group] = waiting;
        if (waiting == 0)
            _queue[_queued++] = group;
    }

    private bool Blocks(int slot, int group) => slot < graph.Count && _slices.Group[slot] != group && _rank[_slices.Group[slot]] < 0;

    private void Run(int group, int rank)
    {
        _rank[group] = rank;
        foreach (var v in _slices[group])
        {
            for (var c = graph.ConsumerStart[v]; c < graph.ConsumerStart[v + 1]; c++)
            {
                var other = _slices.Group[graph.Consumers[c]];
                if (other != group && --_waiting[other] == 0)
                    _queue[_queued++] = other;
            }
        }
    }

    private void CutCycle(int start, RandomStream random)
    {
        var group = ChooseOnCycle(FindOnCycle(start), random);
        var known = _slices.Count;
        _slices.Cut(group, random.NextInt(1, _slices.Size[group]));
        Enlist(group);
        for (var g = known; g < _slices.Count; g++)
        {
            _rank[g] = -1;
            Enlist(g);
        }
    }

    /// <summary>Walks from group to a group it waits for until one comes again.</summary>
    private int FindOnCycle(int group)
    {
        if (_walk > int.MaxValue - 2)
            throw new InvalidOperationException("too many walks");
        _walk++;
        while (_seen[group] != _walk)
        {
            _seen[group] = _walk;
            group = WaitsFor(group);
        }
        return group;
    }

    private int ChooseOnCycle(int start, RandomStream random)
    {
        var candidates = 0;
        for (var (g, first) = (start, true); first || g != start; g = WaitsFor(g), first = false)
            candidates += _slices.Size[g] > 1 ? 1 : 0;
        var pick = random.NextInt(candidates);
        for (var g = start; ; g = WaitsFor(g))
        {
            if (_slices.Size[g] > 1 && pick-- == 0)
                return g;
        }
    }

    private int WaitsFor(int group)
    {
        foreach (var v in _slices[group])
        {
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                var slot = graph.Edges[e].Slot;
                if (Blocks(slot, group))
                    return _slices.Group[slot];
            }
        }
        throw new InvalidOperationException("a group that waits for nothing was not queued");
    }
}
