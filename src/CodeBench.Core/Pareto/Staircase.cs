namespace CodeBench.Core;

/// <summary>The non-dominated corners (x ascending, y descending) of a set of points in the plane, both minimised.</summary>
internal sealed class Staircase
{
    private readonly List<(double X, double Y)> _corners = [];

    public IReadOnlyList<(double X, double Y)> Corners => _corners;

    /// <summary>True when some corner is at most (x, y) in both.</summary>
    public bool Covers(double x, double y)
    {
        var at = UpperBound(x) - 1;
        return at >= 0 && _corners[at].Y <= y;
    }

    /// <summary>Adds an uncovered corner and drops those that it covers.</summary>
    public void Insert(double x, double y)
    {
        var at = UpperBound(x);
        if (at > 0 && _corners[at - 1].X == x)
            at--;
        var end = at;
        while (end < _corners.Count && _corners[end].Y >= y)
            end++;
        if (end > at)
        {
            _corners[at] = (x, y);
            _corners.RemoveRange(at + 1, end - at - 1);
        }
        else
        {
            _corners.Insert(at, (x, y));
        }
    }

    private int UpperBound(double x)
    {
        var (low, high) = (0, _corners.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_corners[middle].X <= x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
