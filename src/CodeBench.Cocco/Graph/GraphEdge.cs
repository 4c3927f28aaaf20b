namespace CodeBench.Cocco;

/// <summary>A <see cref="LayerInput"/> made ready for the inner loops: the tensor as a slot and the windows as plain numbers.</summary>
internal readonly struct GraphEdge
{
    public GraphEdge(int slot, LayerInput input)
    {
        Slot = slot;
        RowStride = input.Rows.Stride;
        RowDivisor = input.Rows.StrideDivisor;
        RowOverhang = input.Rows.Overhang;
        RowFull = input.Rows.Full;
        ColumnStride = input.Columns.Stride;
        ColumnDivisor = input.Columns.StrideDivisor;
        ColumnOverhang = input.Columns.Overhang;
        ColumnFull = input.Columns.Full;
    }

    public int Slot { get; }

    public int RowStride { get; }

    public int RowDivisor { get; }

    public int RowOverhang { get; }

    public int ColumnStride { get; }

    public int ColumnDivisor { get; }

    public int ColumnOverhang { get; }

    public bool RowFull { get; }

    public bool ColumnFull { get; }
}
