using System.Globalization;

namespace CodeBench.Core;

/// <summary>What <see cref="ParetoFront"/> and <see cref="Hypervolume"/> share: checked points, turned so that less is better.</summary>
internal static class Objectives
{
    public static double[][] Minimised(IReadOnlyList<double[]> points, ReadOnlySpan<Direction> directions)
    {
        var dimension = points[0].Length;
        if (dimension == 0)
            throw new ArgumentException("A point needs at least one objective.", nameof(points));
        if (!directions.IsEmpty && directions.Length != dimension)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{directions.Length} directions for points with {dimension} objectives."), nameof(directions));
        var result = new double[points.Count][];
        for (var i = 0; i < result.Length; i++)
            result[i] = Minimised(points[i], dimension, directions);
        return result;
    }

    public static double[] Minimised(double[] point, int dimension, ReadOnlySpan<Direction> directions)
    {
        if (point.Length != dimension)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A point with {point.Length} objectives among points with {dimension}."), nameof(point));
        if (Array.Exists(point, double.IsNaN))
            throw new ArgumentException("An objective is NaN: leave a failed design out, or give it its worst value.", nameof(point));
        if (!directions.Contains(Direction.Maximize))
            return point;
        var turned = (double[])point.Clone();
        for (var i = 0; i < dimension; i++)
        {
            if (directions[i] == Direction.Maximize)
                turned[i] = -turned[i];
        }
        return turned;
    }

    /// <summary>Indices sorted by first objective, then second, ...; equal points by index.</summary>
    public static int[] LexicographicOrder(double[][] points)
    {
        var order = new int[points.Length];
        var first = new double[points.Length];
        for (var i = 0; i < order.Length; i++)
            (order[i], first[i]) = (i, points[i][0]);
        Array.Sort(first, order);
        // Sorting plain numbers is many times faster than calling a comparer: only runs of equal first objectives need one.
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && first[end] == first[start])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((a, b) => Compare(points, a, b));
            start = end;
        }
        return order;
    }

    private static int Compare(double[][] points, int a, int b)
    {
        var compared = points[a].AsSpan().SequenceCompareTo(points[b]);
        return compared != 0 ? compared : a.CompareTo(b);
    }
}
