namespace CodeBench.Cocco;

/// <summary>The tile of one tensor of a subgraph.</summary>
/// <param name="Tensor">A layer of the subgraph, or a tensor that it reads from outside (a layer's index or a negative network input).</param>
/// <param name="Rows">The vertical axis.</param>
/// <param name="Columns">The horizontal axis.</param>
/// <param name="Loaded">It comes from external memory.</param>
/// <param name="ReadInside">A layer of the subgraph reads it.</param>
/// <param name="Stored">It goes to external memory.</param>
public sealed record TensorTile(int Tensor, AxisTile Rows, AxisTile Columns, bool Loaded, bool ReadInside, bool Stored);
