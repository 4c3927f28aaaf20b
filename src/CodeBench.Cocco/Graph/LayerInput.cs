namespace CodeBench.Cocco;

/// <summary>One edge of the partition graph, seen from its consumer.</summary>
/// <param name="Tensor">The producer: a layer's index, or -1, -2, ... for the network's first, second, ... input (Cocco's negative nodes).</param>
/// <param name="Rows">How the vertical axis is read.</param>
/// <param name="Columns">How the horizontal axis is read.</param>
public readonly record struct LayerInput(int Tensor, AxisWindow Rows, AxisWindow Columns)
{
    /// <summary>The same window on both axes.</summary>
    public static LayerInput Square(int tensor, AxisWindow window) => new(tensor, window, window);

    /// <summary>Element by element.</summary>
    public static LayerInput Pointwise(int tensor) => Square(tensor, AxisWindow.Pointwise);

    /// <summary>The whole tensor before anything can be made.</summary>
    public static LayerInput Whole(int tensor) => Square(tensor, AxisWindow.Whole);
}
