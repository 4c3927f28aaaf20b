using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>Where a shape or a line lies in the picture: centre in pixels, radius in pixels, rotation as (cosine, sine).</summary>
internal readonly record struct Pose(double X, double Y, double Radius, double Cosine, double Sine)
{
    /// <summary>A random pose with all of the shape in the picture.</summary>
    public static Pose Next(RandomStream random, int size)
    {
        var radius = 6 + 6.5 * random.NextDouble();
        var room = size - 2 * radius;
        var (cosine, sine) = Rotation(random);
        return new Pose(radius + room * random.NextDouble(), radius + room * random.NextDouble(), radius, cosine, sine);
    }

    /// <summary>
    /// A random rotation by the rational parametrisation of the circle, ((1 - t²)/(1 + t²), 2t/(1 + t²)), and a random half turn: no library
    /// function that rounds differently elsewhere.
    /// </summary>
    public static (double Cosine, double Sine) Rotation(RandomStream random)
    {
        var t = 2 * random.NextDouble() - 1;
        var sign = random.NextBool() ? 1 : -1;
        return (sign * (1 - t * t) / (1 + t * t), sign * 2 * t / (1 + t * t));
    }

    /// <summary>False when all of the pixel lies outside the circle around the shape's square.</summary>
    public bool MayTouch(int x, int y)
    {
        const double Corner = 1.4143; // of the unit square, rounded up
        var (dx, dy, reach) = (x + 0.5 - X, y + 0.5 - Y, Corner * Radius + 1);
        return dx * dx + dy * dy < reach * reach;
    }

    /// <summary>A point of the picture in the shape's own frame.</summary>
    public (double X, double Y) ToShape(double x, double y)
    {
        var (dx, dy) = ((x - X) / Radius, (y - Y) / Radius);
        return (Cosine * dx + Sine * dy, Cosine * dy - Sine * dx);
    }
}
