using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>Reads an accelerator as a user gives it: a name, 13 numbers with commas, or "#index".</summary>
public static class AcceleratorText
{
    /// <summary>The accelerator that <paramref name="text"/> names.</summary>
    /// <exception cref="ProblemException">No such name (with the nearest one), or a vector that is no accelerator.</exception>
    public static Accelerator Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        foreach (var named in NamedAccelerators.All)
        {
            if (string.Equals(named.Name, text, StringComparison.OrdinalIgnoreCase))
                return named.Accelerator;
        }
        if (text.StartsWith('#'))
            return AcceleratorSpace.At(ParseIndex(text[1..]));
        if (text.Contains(',', StringComparison.Ordinal))
            return AcceleratorVector.Read(ParseVector(text));
        var names = NamedAccelerators.All.Select(a => a.Name).ToList();
        throw new ProblemException(
            $"there is no accelerator \"{text}\"",
            $"known are {string.Join(", ", names)}",
            $"\"{NearestName.Of(text, names)}\", or 13 numbers with commas such as {NamedAccelerators.Spring}");
    }

    private static long ParseIndex(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw new ProblemException($"\"#{digits}\" is no index", null, "#149802213, which is SPRING");

    private static List<double> ParseVector(string text)
    {
        var problems = new List<Problem>();
        var vector = new List<double>();
        foreach (var part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                vector.Add(value);
            else
                problems.Add(new Problem($"\"{part}\" is no number", null, $"a vector such as {NamedAccelerators.Spring}"));
        }
        return problems.Count == 0 ? vector : throw new ProblemException(problems);
    }
}
