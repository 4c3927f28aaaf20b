namespace CodeBench.Cocco;

/// <summary>What the consumption-centric flow decides for one axis of one tensor (Cocco §3.1, Figure 5).</summary>
/// <param name="Offset">Delta: elements that one update adds.</param>
/// <param name="Size">x: elements that are held.</param>
/// <param name="Updates">upd_num: updates in one elementary operation of the subgraph.</param>
public readonly record struct AxisTile(int Offset, int Size, long Updates)
{
    /// <summary>The elements held after update <paramref name="update"/> (from 0) of the whole run, both ends included: Figure 6's [m:n].</summary>
    public (long First, long Last) Window(long update) => (update * Offset, update * Offset + Size - 1);
}
