namespace CodeBench.Cocco;

/// <summary>
/// Layers sorted into groups: group g is Order[Start[g] .. Start[g] + Size[g]), ascending. Groups can be cut in place, each part falling into its
/// connected components. Scratch memory of the search operators: reused, not thread-safe.
/// </summary>
internal sealed class GroupSlices(PartitionGraph graph)
{
    private readonly int[] _root = new int[graph.Count];
    private readonly int[] _component = new int[graph.Count];
    private readonly int[] _sorted = new int[graph.Count];

    public int[] Group { get; } = new int[graph.Count];

    public int[] Order { get; } = new int[graph.Count];

    public int[] Start { get; } = new int[graph.Count + 1];

    public int[] Size { get; } = new int[graph.Count + 1];

    public int Count { get; private set; }

    public ReadOnlySpan<int> this[int group] => Order.AsSpan(Start[group], Size[group]);

    /// <summary>Sorts layers by label; labels are below the number of layers, unused ones leave no group. Groups keep the order of their labels.</summary>
    public void Load(ReadOnlySpan<int> labels)
    {
        var counts = _component;
        Array.Clear(counts);
        foreach (var label in labels)
            counts[label]++;
        Count = 0;
        var next = 0;
        for (var label = 0; label < counts.Length; label++)
        {
            if (counts[label] == 0)
                continue;
            Start[Count] = next;
            Size[Count] = 0;
            next += counts[label];
            counts[label] = Count++;
        }
        for (var v = 0; v < labels.Length; v++)
            Append(v, counts[labels[v]]);
    }

    /// <summary>As <see cref="Load"/>, every connected component of a label becoming a group of its own.</summary>
    public void LoadComponents(ReadOnlySpan<int> labels)
    {
        for (var v = 0; v < labels.Length; v++)
            _root[v] = v;
        for (var v = 0; v < labels.Length; v++)
        {
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                var u = graph.Edges[e].Slot;
                if (u < labels.Length && labels[u] == labels[v])
                    Union(u, v);
            }
        }
        for (var v = 0; v < labels.Length; v++)
            _sorted[v] = Find(v);
        Load(_sorted);
    }

    /// <summary>
    /// Cuts a group after its first <paramref name="first"/> layers. The group keeps the first component, the others become groups
    /// <see cref="Count"/>, Count + 1, ...; parts before the cut come before parts after it.
    /// </summary>
    public void Cut(int group, int first)
    {
        var (start, size) = (Start[group], Size[group]);
        Split(group, start, first, true);
        Split(group, start + first, size - first, false);
    }

    private void Split(int group, int start, int size, bool keepsName)
    {
        var slice = Order.AsSpan(start, size);
        foreach (var v in slice)
            _root[v] = v;
        foreach (var v in slice)
            Group[v] = -1;
        foreach (var v in slice)
        {
            for (var e = graph.EdgeStart[v]; e < graph.EdgeStart[v + 1]; e++)
            {
                var u = graph.Edges[e].Slot;
                if (u < Group.Length && Group[u] == -1)
                    Union(u, v);
            }
        }
        var known = Count;
        foreach (var v in slice)
            NameComponent(v, group, ref keepsName);
        Place(slice, start, group, known);
    }

    private void NameComponent(int v, int group, ref bool keepsName)
    {
        var root = Find(v);
        if (root == v)
        {
            _component[v] = keepsName ? group : Count++;
            keepsName = false;
        }
        Group[v] = _component[root];
    }

    /// <summary>Reorders a slice so that each component lies together.</summary>
    private void Place(Span<int> slice, int start, int group, int known)
    {
        slice.CopyTo(_sorted);
        var next = start;
        var kept = Group[_sorted[0]] == group;
        if (kept)
            next = Collect(slice.Length, group, next);
        for (var g = known; g < Count; g++)
            next = Collect(slice.Length, g, next);
    }

    private int Collect(int length, int group, int next)
    {
        Start[group] = next;
        for (var i = 0; i < length; i++)
        {
            if (Group[_sorted[i]] == group)
                Order[next++] = _sorted[i];
        }
        Size[group] = next - Start[group];
        return next;
    }

    private void Append(int v, int group)
    {
        Order[Start[group] + Size[group]++] = v;
        Group[v] = group;
    }

    /// <summary>The smaller layer is the root, so a component's root comes first.</summary>
    private void Union(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a < b)
            _root[b] = a;
        else
            _root[a] = b;
    }

    private int Find(int v)
    {
        while (_root[v] != v)
        {
            _root[v] = _root[_root[v]];
            v = _root[v];
        }
        return v;
    }
}
