using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>A thin straight line across the picture, which says nothing about the class.</summary>
internal readonly record struct ClutterLine(double Cosine, double Sine, double Offset, double HalfWidth, Colour Ink)
{
    public static ClutterLine Next(RandomStream random, int size)
    {
        var (cosine, sine) = Pose.Rotation(random);
        var offset = cosine * size * random.NextDouble() + sine * size * random.NextDouble();
        var ink = new Colour(255 * random.NextDouble(), 255 * random.NextDouble(), 255 * random.NextDouble());
        return new ClutterLine(cosine, sine, offset, 0.4 + 0.6 * random.NextDouble(), ink);
    }

    /// <summary>The colour of a pixel once the line has gone over it.</summary>
    public Colour Paint(Colour colour, int x, int y)
    {
        var distance = Cosine * (x + 0.5) + Sine * (y + 0.5) - Offset;
        return distance < HalfWidth && distance > -HalfWidth ? Colour.Mix(colour, Ink, 0.7) : colour;
    }
}
