namespace CodeBench.Reporting;

/// <summary>The rectangle inside a chart where the data is drawn, in pixels.</summary>
internal readonly record struct ChartFrame(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether a box lies inside.</summary>
    public bool Holds(double left, double top, double right, double bottom) =>
        left >= Left && right <= Right && top >= Top && bottom <= Bottom;
}
