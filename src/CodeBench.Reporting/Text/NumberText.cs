using System.Globalization;

namespace CodeBench.Reporting;

/// <summary>Numbers as people read them and as programs read them; the same under every culture.</summary>
public static class NumberText
{
    /// <summary>What is printed for a number that is not there (NaN or null).</summary>
    public const string Missing = "n/a";

    /// <summary>
    /// <paramref name="value"/> with <paramref name="digits"/> significant digits: 0.01234, 12.35, 1,234,568, 1.235e-7.
    /// Digits left of the point are never rounded away below 1e15.
    /// </summary>
    public static string Significant(double value, int digits = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(digits);
        if (double.IsNaN(value))
            return Missing;
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        if (value == 0)
            return "0";
        var exponent = Exponent(value, digits);
        if (exponent is < -4 or >= 15)
            return Scientific(value, digits);
        var decimals = Math.Max(0, digits - 1 - exponent);
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>1,234,567.</summary>
    public static string Integer(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number; for files that programs read.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A share as "41.3 %"; <paramref name="share"/> is a fraction of 1.</summary>
    public static string Percent(double share) =>
        double.IsFinite(share) ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %") : Missing;

    /// <summary>Seconds as "0.84 s", "12.3 s", "3 min 20 s" or "2 h 05 min".</summary>
    public static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds))
            return Missing;
        if (seconds < 59.95)
            return string.Create(CultureInfo.InvariantCulture, $"{seconds.ToString(seconds < 1 ? "0.00" : "0.0", CultureInfo.InvariantCulture)} s");
        var whole = (long)Math.Round(seconds);
        return whole < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min {whole % 60:00} s")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 3600} h {whole % 3600 / 60:00} min");
    }

    /// <summary>A tick of an axis: 0.25, 40, 12k, 3.5M, 1e-6; <paramref name="step"/> is the distance to the next tick.</summary>
    public static string Tick(double value, double step)
    {
        if (value == 0)
            return "0";
        var size = Math.Abs(value);
        if (size < 1e-4 || size >= 1e15)
            return value.ToString("0.##e0", CultureInfo.InvariantCulture);
        (double Unit, string Suffix) scale = size switch
        {
            >= 1e12 => (1e12, "T"),
            >= 1e9 => (1e9, "G"),
            >= 1e6 => (1e6, "M"),
            >= 1e4 => (1e3, "k"),
            _ => (1, ""),
        };
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step / scale.Unit) - 1e-9), 0, 10);
        var text = (value / scale.Unit).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text) + scale.Suffix;
    }

    /// <summary>The decimal exponent after rounding to <paramref name="digits"/> digits, so that 9.9999 counts as 10.</summary>
    private static int Exponent(double value, int digits)
    {
        var text = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Scientific(double value, int digits) =>
        value.ToString("0." + new string('0', digits - 1) + "e0", CultureInfo.InvariantCulture);
}
