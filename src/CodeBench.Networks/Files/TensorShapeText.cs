using System.Globalization;

namespace CodeBench.Networks;

/// <summary>Shapes as users type them: "3x224x224", "3x16x112x112" with depth, "784" for a vector.</summary>
public static class TensorShapeText
{
    /// <summary>Reads channels, channels x height x width, or channels x depth x height x width. False for anything else.</summary>
    public static bool TryRead(string text, out TensorShape shape)
    {
        ArgumentNullException.ThrowIfNull(text);
        shape = default;
        var parts = text.Split('x');
        var sides = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out sides[i]) || sides[i] < 1)
                return false;
        }
        shape = sides switch
        {
            [var c] => TensorShape.Flat(c),
            [var c, var h, var w] => new TensorShape(c, h, w),
            [var c, var d, var h, var w] => new TensorShape(c, d, h, w),
            _ => default,
        };
        return shape.Channels > 0;
    }

    /// <summary>The text that <see cref="TryRead"/> reads as <paramref name="shape"/>.</summary>
    public static string Write(TensorShape shape) => shape.ToString();
}
