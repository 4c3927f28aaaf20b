namespace CodeBench.Reporting;

/// <summary>Maps the values of an axis to pixels and holds its ticks.</summary>
internal sealed class AxisMap
{
    private readonly bool _isLogarithmic;
    private readonly double _from;
    private readonly double _to;
    private double _start;
    private double _end = 1;

    /// <param name="axis">The axis.</param>
    /// <param name="values">What will be drawn: finite, and above zero on a logarithmic axis.</param>
    /// <param name="ticks">About how many ticks are wanted.</param>
    public AxisMap(ChartAxis axis, IReadOnlyCollection<double> values, int ticks)
    {
        _isLogarithmic = axis.Scale == AxisScale.Logarithmic;
        var (low, high) = _isLogarithmic ? LogarithmicRange(axis, values) : LinearRange(axis, values);
        (_from, _to) = (Position(low), Position(high));
        Ticks = _isLogarithmic ? TickMarks.Logarithmic(low, high, ticks) : TickMarks.Linear(low, high, ticks, axis.IsInteger);
    }

    public IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>Sets the pixels of the lower and the upper end.</summary>
    public void Place(double start, double end) => (_start, _end) = (start, end);

    public double Pixel(double value) => _start + (Position(value) - _from) / (_to - _from) * (_end - _start);

    /// <summary>Whether the axis can show the value.</summary>
    public static bool CanShow(ChartAxis axis, double value) =>
        double.IsFinite(value) && (axis.Scale == AxisScale.Linear || value > 0);

    private double Position(double value) => _isLogarithmic ? Math.Log10(value) : value;

    /// <summary>The data with 4 % of room on both sides, never across zero.</summary>
    private static (double Low, double High) LinearRange(ChartAxis axis, IReadOnlyCollection<double> values)
    {
        var (low, high) = values.Count == 0 ? (0, 1) : (values.Min(), values.Max());
        var span = high - low;
        var room = span > Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12 ? span * 0.04 : low == 0 ? 0.5 : Math.Abs(low) * 0.1;
        if (axis.IsInteger)
            room = Math.Max(room, 0.5);
        var lower = axis.Minimum ?? (low >= 0 && !axis.IsInteger ? Math.Max(0, low - room) : low - room);
        var upper = axis.Maximum ?? (high <= 0 && !axis.IsInteger ? Math.Min(0, high + room) : high + room);
        return lower < upper ? (lower, upper) : (lower, lower + Math.Max(1, Math.Abs(lower) * 0.1));
    }

    private static (double Low, double High) LogarithmicRange(ChartAxis axis, IReadOnlyCollection<double> values)
    {
        var (low, high) = values.Count == 0 ? (1, 10) : (values.Min(), values.Max());
        var room = high > low * (1 + 1e-12) ? Math.Pow(high / low, 0.04) : 1.5;
        var lower = axis.Minimum is > 0 and { } minimum ? minimum : low / room;
        var upper = axis.Maximum is > 0 and { } maximum ? maximum : high * room;
        return lower < upper ? (lower, upper) : (lower, lower * 10);
    }
}
