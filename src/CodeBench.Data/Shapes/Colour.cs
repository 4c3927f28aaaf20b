namespace CodeBench.Data;

/// <summary>A colour, 0 to 255 each.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>From <paramref name="a"/> (share 0) to <paramref name="b"/> (share 1).</summary>
    public static Colour Mix(Colour a, Colour b, double share) =>
        new(a.Red + share * (b.Red - a.Red), a.Green + share * (b.Green - a.Green), a.Blue + share * (b.Blue - a.Blue));
}
