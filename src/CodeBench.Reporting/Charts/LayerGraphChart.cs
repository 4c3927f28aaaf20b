namespace CodeBench.Reporting;

/// <summary>
/// A graph of layers cut into groups: each group is a band, bands in their order from top to bottom, layers in ranks inside their band, and at
/// the right of each band how full its buffers are.
/// </summary>
public sealed record LayerGraphChart : Chart
{
    /// <param name="title">What the chart shows.</param>
    /// <param name="description">The same in a sentence with the main finding, for readers who cannot see it.</param>
    /// <param name="key">What the marks mean.</param>
    /// <param name="groups">Bands, top first.</param>
    /// <param name="nodes">Layers.</param>
    /// <param name="edges">Each from an earlier layer to a later one, never from a later group to an earlier one.</param>
    /// <exception cref="ArgumentException">A layer of no group, an edge that is against the order, or gauges that do not match the key.</exception>
    public LayerGraphChart(
        string title, string description, LayerGraphKey key, IReadOnlyList<LayerGraphGroup> groups, IReadOnlyList<LayerGraphNode> nodes, IReadOnlyList<LayerGraphEdge> edges)
        : base(title, description)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        if (nodes.Any(node => node.Group < 0 || node.Group >= groups.Count))
            throw new ArgumentException("Every layer needs a group.", nameof(nodes));
        if (edges.Any(edge => edge.From < 0 || edge.From >= edge.To || edge.To >= nodes.Count || nodes[edge.From].Group > nodes[edge.To].Group))
            throw new ArgumentException("Every edge runs from an earlier layer to a later one, and never to an earlier group.", nameof(edges));
        if (groups.Any(group => group.Gauges.Count != key.Gauges.Count || group.Gauges.Any(gauge => !(gauge.Capacity > 0))))
            throw new ArgumentException("Every group needs one gauge for each heading, with a capacity above zero.", nameof(groups));
        (Key, Groups, Nodes, Edges) = (key, groups, nodes, edges);
    }

    public LayerGraphKey Key { get; }

    /// <summary>Top first.</summary>
    public IReadOnlyList<LayerGraphGroup> Groups { get; }

    public IReadOnlyList<LayerGraphNode> Nodes { get; }

    public IReadOnlyList<LayerGraphEdge> Edges { get; }
}
