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

    public double BottomOf(GraphSlot slot) => _rowTops[slot.Row] + BoxHeight;
}
