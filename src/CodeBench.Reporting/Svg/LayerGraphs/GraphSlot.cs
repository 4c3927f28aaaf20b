namespace CodeBench.Reporting;

/// <summary>A place in a row of a drawn graph: the box of a layer, or the lane by which a layer's output passes the row on its way down.</summary>
/// <param name="node">The layer, or the layer whose output passes.</param>
/// <param name="row">From 0 at the top.</param>
/// <param name="isBox">False: a lane.</param>
internal sealed class GraphSlot(int node, int row, bool isBox)
{
    public int Node => node;

    public int Row => row;

    public bool IsBox => isBox;

    public List<GraphSlot> Above { get; } = [];

    public List<GraphSlot> Below { get; } = [];

    /// <summary>Pixels that it takes in its row, the gap to its neighbour included.</summary>
    public double Pitch { get; set; }

    /// <summary>Its middle.</summary>
    public double X { get; set; }
}
