namespace CodeBench.Core;

/// <summary>
/// The points that no other point dominates. a dominates b when a is nowhere worse and somewhere better.
/// Equal points do not dominate each other: all copies stay.
/// </summary>
public static class ParetoFront
{
    /// <summary>True when a is nowhere worse than b and somewhere better, all objectives minimised.</summary>
    public static bool Dominates(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var better = false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] > b[i])
                return false;
            better |= a[i] < b[i];
        }
        return better;
    }

    /// <summary>Indices of the front in ascending order, all objectives minimised.</summary>
    public static int[] Indices(IReadOnlyList<double[]> points) => Indices(points, []);

    /// <summary>Indices of the front in ascending order.</summary>
    /// <param name="points">n points of the same dimension d ≥ 1, without NaN.</param>
    /// <param name="directions">d directions, or none when all objectives are minimised.</param>
    /// <remarks>O(n log n) for d ≤ 3; O(n log n + n·f·d) with f points on the front otherwise.</remarks>
    public static int[] Indices(IReadOnlyList<double[]> points, ReadOnlySpan<Direction> directions)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0)
            return [];
        var minimised = Objectives.Minimised(points, directions);
        var order = Objectives.LexicographicOrder(minimised);
        var front = minimised[0].Length switch
        {
            1 => Sweep1(minimised, order),
            2 => Sweep2(minimised, order),
            3 => Sweep3(minimised, order),
            _ => Scan(minimised, order),
        };
        front.Sort();
        return [.. front];
    }

    private static List<int> Sweep1(double[][] points, int[] order) =>
        [.. order.TakeWhile(index => points[index][0] == points[order[0]][0])];

    private static List<int> Sweep2(double[][] points, int[] order)
    {
        var front = new List<int>();
        var last = points[order[0]];
        foreach (var index in order)
        {
            var point = points[index];
            if (front.Count > 0 && point[1] >= last[1] && !point.AsSpan().SequenceEqual(last))
                continue;
            front.Add(index);
            last = point;
        }
        return front;
    }

    /// <summary>In lexicographic order only earlier points can dominate: keep the staircase of the other two objectives.</summary>
    private static List<int> Sweep3(double[][] points, int[] order)
    {
        var front = new List<int>();
        var stairs = new Staircase();
        double[]? last = null;
        foreach (var index in order)
        {
            var point = points[index];
            var copy = last is not null && point.AsSpan().SequenceEqual(last);
            if (!copy && stairs.Covers(point[1], point[2]))
                continue;
            front.Add(index);
            if (!copy)
                stairs.Insert(point[1], point[2]);
            last = point;
        }
        return front;
    }

    private static List<int> Scan(double[][] points, int[] order)
    {
        var front = new List<int>();
        foreach (var index in order)
        {
            var dominated = false;
            for (var i = front.Count - 1; i >= 0 && !dominated; i--)
                dominated = Dominates(points[front[i]], points[index]);
            if (!dominated)
                front.Add(index);
        }
        return front;
    }
}
