namespace CodeBench.Reporting;

/// <summary>Estimates how wide a text is drawn, without a font: classes of letters of a common sans-serif face.</summary>
internal static class TextWidth
{
    /// <summary>Pixels at the given font size; errs on the wide side.</summary>
    public static double Of(string text, double size = 12) => text.Sum(Em) * size;

    /// <summary>The text, cut with an ellipsis when it is wider than <paramref name="width"/> pixels.</summary>
    public static string Fit(string text, double width, double size = 12)
    {
        if (Of(text, size) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Of(text[..length], size) + size * 0.9 > width)
            length--;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length] + "…";
    }

    /// <summary>As <see cref="Fit"/>, but cuts the beginning: of "stage3.block2.conv1" the end tells more. Cuts after a point or slash where two parts are left.</summary>
    public static string FitEnd(string text, double width, double size = 12)
    {
        if (Of(text, size) <= width)
            return text;
        var start = 0;
        while (start < text.Length - 1 && Of(text[start..], size) + size * 0.9 > width)
            start++;
        if (char.IsLowSurrogate(text[start]))
            start++;
        var part = text.AsSpan(start).IndexOfAny('.', '/');
        if (part >= 0 && text.AsSpan(start + part + 1).IndexOfAny('.', '/') >= 0)
            start += part + 1;
        return "…" + text[start..];
    }

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.29,
        'f' or 't' or 'r' or ' ' or '(' or ')' or '[' or ']' or '-' or '/' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.88,
        >= 'A' and <= 'Z' => 0.70,
        < (char)0x2E80 => 0.58,
        _ => 1.0,
    };
}
