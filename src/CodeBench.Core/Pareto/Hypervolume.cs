namespace CodeBench.Core;

/// <summary>
/// The exact hypervolume (S-metric): the volume that a set of points dominates up to a reference point.
/// [Public: Zitzler and Thiele, IEEE TEC 1999; the general case is the WFG recursion of While, Bradstreet and Barone, IEEE TEC 2012]
/// </summary>
public static class Hypervolume
{
    /// <summary>The volume dominated by <paramref name="points"/> and bounded by <paramref name="reference"/>, all minimised.</summary>
    public static double Of(IReadOnlyList<double[]> points, double[] reference) => Of(points, reference, []);

    /// <summary>The volume dominated by <paramref name="points"/> and bounded by <paramref name="reference"/>.</summary>
    /// <param name="points">Points of dimension d ≥ 1 without NaN; those that are not better than the reference everywhere add nothing.</param>
    /// <param name="reference">d finite coordinates, worse than what is measured.</param>
    /// <param name="directions">d directions, or none when all objectives are minimised.</param>
    /// <returns>Volume in the product of the objectives' units. Infinite when a point is infinitely good.</returns>
    public static double Of(IReadOnlyList<double[]> points, double[] reference, ReadOnlySpan<Direction> directions)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(reference);
        if (!Array.TrueForAll(reference, double.IsFinite))
            throw new ArgumentException("The reference point must be finite.", nameof(reference));
        if (points.Count == 0)
            return 0;
        var minimised = Objectives.Minimised(points, directions);
        var corner = Objectives.Minimised(reference, minimised[0].Length, directions);
        var inside = Array.FindAll(minimised, point => IsInside(point, corner));
        return Volume(inside, corner);
    }

    private static bool IsInside(double[] point, double[] reference)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (point[i] >= reference[i])
                return false;
        }
        return true;
    }

    private static double Volume(double[][] points, double[] reference)
    {
        if (points.Length == 0)
            return 0;
        return reference.Length switch
        {
            1 => reference[0] - points.Min(point => point[0]),
            2 => Area(points, reference),
            3 => Slices(points, reference),
            _ => Recursive(points, reference),
        };
    }

    private static double Area(double[][] points, double[] reference)
    {
        var area = 0.0;
        var height = reference[1];
        foreach (var index in Objectives.LexicographicOrder(points))
        {
            var point = points[index];
            if (point[1] >= height)
                continue;
            area += (reference[0] - point[0]) * (height - point[1]);
            height = point[1];
        }
        return area;
    }

    /// <summary>Sweeps the third objective and keeps the dominated area of the plane below it up to date.</summary>
    private static double Slices(double[][] points, double[] reference)
    {
        var order = (double[][])points.Clone();
        Array.Sort(order, (a, b) => a[2].CompareTo(b[2]));
        var stairs = new Staircase();
        var (volume, area, level) = (0.0, 0.0, order[0][2]);
        foreach (var point in order)
        {
            if (stairs.Covers(point[0], point[1]))
                continue;
            volume += area * (point[2] - level);
            level = point[2];
            stairs.Insert(point[0], point[1]);
            area = Area(stairs, reference);
        }
        return volume + area * (reference[2] - level);
    }

    private static double Area(Staircase stairs, double[] reference)
    {
        var area = 0.0;
        var height = reference[1];
        foreach (var (x, y) in stairs.Corners)
        {
            area += (reference[0] - x) * (height - y);
            height = y;
        }
        return area;
    }

    /// <summary>Σ over points of: own box minus what the points after it dominate inside that box.</summary>
    private static double Recursive(double[][] points, double[] reference)
    {
        var last = reference.Length - 1;
        var front = Front(points);
        Array.Sort(front, (a, b) => b[last].CompareTo(a[last]));
        var volume = 0.0;
        for (var i = 0; i < front.Length; i++)
        {
            // Points after i are no worse in the last objective, so inside the box of i they all reach its full depth.
            var depth = reference[last] - front[i][last];
            volume += depth * Exclusive(front, i, reference.AsSpan(0, last).ToArray());
        }
        return volume;
    }

    private static double Exclusive(double[][] front, int index, double[] reference)
    {
        var own = front[index];
        var box = 1.0;
        for (var i = 0; i < reference.Length; i++)
            box *= reference[i] - own[i];
        var limited = new double[front.Length - index - 1][];
        for (var i = 0; i < limited.Length; i++)
        {
            limited[i] = new double[reference.Length];
            for (var j = 0; j < reference.Length; j++)
                limited[i][j] = Math.Max(own[j], front[index + 1 + i][j]);
        }
        return box - Volume(reference.Length > 3 ? Front(limited) : limited, reference);
    }

    private static double[][] Front(double[][] points) =>
        points.Length == 0 ? [] : [.. ParetoFront.Indices(points).Select(index => points[index])];
}
