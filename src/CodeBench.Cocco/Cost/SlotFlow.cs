namespace CodeBench.Cocco;

/// <summary>The running state of one tensor while the flow walks a subgraph backwards.</summary>
internal struct SlotFlow
{
    /// <summary>The walk that this state belongs to.</summary>
    public int Stamp;

    /// <summary>Edges from inside the subgraph that read it.</summary>
    public int Readers;

    /// <summary>Delta so far, at most the axis.</summary>
    public int RowOffset;

    public int ColumnOffset;

    /// <summary>Largest ceil(F - s) so far, at least 0.</summary>
    public int RowOverhang;

    public int ColumnOverhang;
}
