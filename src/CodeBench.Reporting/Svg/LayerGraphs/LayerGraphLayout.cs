namespace CodeBench.Reporting;

/// <summary>Where everything of a <see cref="LayerGraphChart"/> goes, in pixels.</summary>
internal sealed class LayerGraphLayout
{
    public const double BandPadding = 9;
    private const double BandGap = 8;

    /// <summary>A gauge, its text and some air.</summary>
    private const double LeastBand = 42;

    private readonly double[] _rowTops;

    public LayerGraphLayout(LayerGraphChart chart, double left, double right, double top)
    {
        Rows = new GraphRows(chart);
        Columns = new GraphColumns(Rows, left, right);
        (RowHeight, BoxHeight) = Rows.Rows.Count switch { <= 100 => (30.0, 18.0), <= 260 => (22.0, 14.0), _ => (15.0, 9.0) };
        _rowTops = new double[Rows.Rows.Count];
        var bands = new List<(double Top, double Height)>();
        foreach (var (first, count) in Rows.Bands)
        {
            var rows = count * RowHeight - (RowHeight - BoxHeight);
            var height = Math.Max(LeastBand, rows + 2 * BandPadding);
            for (var i = 0; i < count; i++)
                _rowTops[first + i] = top + (height - rows) / 2 + i * RowHeight;
            bands.Add((top, height));
            top += height + BandGap;
        }
        (Bands, Bottom) = (bands, top - (bands.Count > 0 ? BandGap : 0));
    }

    public GraphRows Rows { get; }

    public GraphColumns Columns { get; }

    public double RowHeight { get; }

    public double BoxHeight { get; }

    public IReadOnlyList<(double Top, double Height)> Bands { get; }

    /// <summary>Where the last band ends.</summary>
    public double Bottom { get; }

    public double TopOf(GraphSlot slot) => _rowTops[slot.Row];

    /// <summary>Where an edge comes in: at the top of a box, in the middle of a lane.</summary>
    public double EntryOf(GraphSlot slot) => slot.IsBox ? TopOf(slot) : TopOf(slot) + BoxHeight / 2;

    /// <summary>Where an edge goes on: at the bottom of a box, in the middle of a lane.</summary>
    public double ExitOf(GraphSlot slot) => slot.IsBox ? TopOf(slot) + BoxHeight : EntryOf(slot);

    /// <summary>
    /// dx/dy with which edges pass: 0 at a box and where a lane turns back, else the harmonic mean of the slopes above and below, with which a cubic
    /// never overshoots (Fritsch and Butland 1984).
    /// </summary>
    public double SlopeOf(GraphSlot slot)
    {
        if (slot.IsBox)
            return 0;
        var (above, below) = (slot.Above[0], slot.Below);
        var before = (slot.X - above.X) / (EntryOf(slot) - ExitOf(above));
        var after = (below.Average(next => next.X) - slot.X) / (below.Min(EntryOf) - ExitOf(slot));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
