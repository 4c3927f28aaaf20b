using System.Globalization;

namespace CodeBench.Cli;

/// <summary>Numbers for people, the same under every culture.</summary>
internal static class Format
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Four significant digits: 230.1, 0.06619, 1.234e-05.</summary>
    public static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => (100 * fraction).ToString("F2", CultureInfo.InvariantCulture) + " %";

    /// <summary>12.3 M, 4.56 G: three digits with the metric prefix.</summary>
    public static string Metric(double value)
    {
        string[] prefixes = ["", " k", " M", " G", " T", " P"];
        var step = 0;
        for (; Math.Abs(value) >= 999.5 && step < prefixes.Length - 1; step++)
            value /= 1000;
        return value.ToString(step == 0 ? "G4" : Math.Abs(value) >= 99.95 ? "F0" : Math.Abs(value) >= 9.995 ? "F1" : "F2", CultureInfo.InvariantCulture) + prefixes[step];
    }

    public static string Seconds(double seconds) => seconds >= 60
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)} min {seconds % 60:F0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s");
}
