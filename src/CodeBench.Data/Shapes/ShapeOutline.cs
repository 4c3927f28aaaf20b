namespace CodeBench.Data;

/// <summary>
/// The ten outlines of the data set shapes, as tests on a point of the unit square [-1, 1]². Only +, -, x, / and comparisons: the same bits on
/// every platform.
/// </summary>
internal static class ShapeOutline
{
    /// <summary>A five-pointed star: the corners of two regular pentagons, radii 1 and 0.4, to five digits.</summary>
    private static readonly (double X, double Y)[] Star =
    [
        (0, -1), (0.23511, -0.32361), (0.95106, -0.30902), (0.38042, 0.12361), (0.58779, 0.80902),
        (0, 0.4), (-0.58779, 0.80902), (-0.38042, 0.12361), (-0.95106, -0.30902), (-0.23511, -0.32361),
    ];

    /// <summary>Whether the point is in the outline of the class.</summary>
    public static bool Contains(int label, double x, double y) => label switch
    {
        0 => x * x + y * y < 0.75,
        1 => x * x + y * y is < 1 and > 0.36,
        2 => Box(x, y, 0.76, 0.76),
        3 => Box(x, y, 0.88, 0.88) && !Box(x, y, 0.5, 0.5),
        4 => y < 0.6 && y > -1 + 1.7321 * (x < 0 ? -x : x),
        5 => Box(x, y, 0.27, 0.95) || Box(x, y, 0.95, 0.27),
        6 => InStar(x, y),
        7 => x * x + (y + 0.45) * (y + 0.45) < 1 && y > -0.45,
        8 => Box(x, y, 0.9, 0.7) && !Box(x, y, 0.9, 0.22),
        _ => Box(x, y, 0.8, 0.8) && !(x > -0.25 && y < 0.25),
    };

    private static bool Box(double x, double y, double halfWidth, double halfHeight) =>
        x < halfWidth && x > -halfWidth && y < halfHeight && y > -halfHeight;

    /// <summary>Even-odd rule.</summary>
    private static bool InStar(double x, double y)
    {
        var inside = false;
        var last = Star[^1];
        foreach (var corner in Star)
        {
            if (corner.Y > y != last.Y > y && x < (last.X - corner.X) * (y - corner.Y) / (last.Y - corner.Y) + corner.X)
                inside = !inside;
            last = corner;
        }
        return inside;
    }
}
