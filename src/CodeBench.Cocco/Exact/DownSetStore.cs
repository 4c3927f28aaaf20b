using System.Runtime.InteropServices;

namespace CodeBench.Cocco;

/// <summary>The sets of executed layers that the exact search has met, by 128-bit key: members, cheapest way there and where from.</summary>
internal sealed class DownSetStore(int layers)
{
    private readonly int _words = (layers + 63) / 64;
    private readonly Dictionary<Key128, int> _index = [];
    private readonly List<ulong> _bits = [];
    private readonly List<(Key128 Key, double Cost, int Parent, bool Closed)> _states = [];

    public int Count => _states.Count;

    public Key128 KeyOf(int state) => _states[state].Key;

    public double CostOf(int state) => _states[state].Cost;

    public bool IsClosed(int state) => _states[state].Closed;

    public void Close(int state) => CollectionsMarshal.AsSpan(_states)[state].Closed = true;

    public bool Contains(int state, int v) => (_bits[state * _words + v / 64] >> (v & 63) & 1) != 0;

    /// <summary>Adds the empty set.</summary>
    public int AddRoot()
    {
        _bits.AddRange(new ulong[_words]);
        _states.Add((default, 0, -1, false));
        _index.Add(default, 0);
        return 0;
    }

    /// <summary>The state parent + subgraph if this way there is cheaper than any before, else -1.</summary>
    public int Reach(int parent, ReadOnlySpan<int> subgraph, Key128 key, double cost)
    {
        ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, key, out var exists);
        if (exists)
        {
            ref var known = ref CollectionsMarshal.AsSpan(_states)[state];
            if (cost >= known.Cost || known.Closed)
                return -1;
            (known.Cost, known.Parent) = (cost, parent);
            return state;
        }
        state = _states.Count;
        _states.Add((key, cost, parent, false));
        for (var word = 0; word < _words; word++)
            _bits.Add(_bits[parent * _words + word]);
        foreach (var v in subgraph)
            CollectionsMarshal.AsSpan(_bits)[state * _words + v / 64] |= 1UL << (v & 63);
        return state;
    }

    /// <summary>The labelling that led to a state.</summary>
    public int[] Labels(int state)
    {
        var labels = new int[layers];
        var steps = new List<int>();
        for (var s = state; s >= 0; s = _states[s].Parent)
            steps.Add(s);
        steps.Reverse();
        for (var v = 0; v < layers; v++)
            labels[v] = steps.FindIndex(s => Contains(s, v)) - 1;
        return labels;
    }
}
