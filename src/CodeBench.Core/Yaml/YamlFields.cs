using System.Globalization;

namespace CodeBench.Core;

/// <summary>
/// Takes typed values out of a mapping and collects every problem instead of stopping at the first: read all fields, call
/// <see cref="RefuseOthers"/> for unknown keys (with "did you mean"), then throw once if <c>problems</c> is not empty.
/// A value that cannot be used is reported and read as its fallback.
/// </summary>
public sealed class YamlFields(YamlMapping mapping, string? file, List<Problem> problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>1-based line where the mapping starts.</summary>
    public int Line => mapping.Line;

    /// <summary>True when the key is there and not null.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>1-based line of the key, or of the mapping when the key is not there.</summary>
    public int LineOf(string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? mapping.Line;

    /// <summary>Reports a problem at the line of a key.</summary>
    public void Report(string key, string what, string? why = null, string? @try = null) =>
        problems.Add(new Problem(what, why, @try, file, LineOf(key)));

    /// <summary>A text, or the fallback when the key is not there; without a fallback the key is required.</summary>
    public string Text(string key, string? fallback = null)
    {
        if (Scalar(key, fallback is null) is { } scalar)
            return scalar.Text;
        return fallback ?? "";
    }

    /// <summary>One of these texts.</summary>
    public string Choice(string key, IReadOnlyCollection<string> allowed, string? fallback = null)
    {
        var text = Text(key, fallback);
        if (Has(key) && !allowed.Contains(text, StringComparer.Ordinal))
            Report(key, $"'{text}' is not a known {key}", @try: Suggestions.DidYouMean(text, allowed));
        return text;
    }

    /// <summary>A whole number in [min, max]; without a fallback the key is required.</summary>
    public long Integer(string key, long? fallback = null, long min = long.MinValue, long max = long.MaxValue)
    {
        if (Scalar(key, fallback is null) is not { } scalar)
            return fallback ?? min;
        // The bound is written as a person would: 1e3 is no whole number here, 1_000 neither.
        if (scalar.IsQuoted || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            Report(key, $"{key} is '{scalar.Text}', which is not a whole number");
        else if (value < min || value > max)
            Report(key, string.Create(CultureInfo.InvariantCulture, $"{key} is {value}, outside {Range(min, max)}"));
        else
            return value;
        return fallback ?? min;
    }

    /// <summary>A finite number in [min, max]; without a fallback the key is required.</summary>
    public double Number(string key, double? fallback = null, double min = double.MinValue, double max = double.MaxValue)
    {
        if (Scalar(key, fallback is null) is not { } scalar)
            return fallback ?? min;
        if (scalar.IsQuoted || !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            Report(key, $"{key} is '{scalar.Text}', which is not a number");
        else if (value < min || value > max)
            Report(key, string.Create(CultureInfo.InvariantCulture, $"{key} is {value}, outside {Range(min, max)}"));
        else
            return value;
        return fallback ?? min;
    }

    /// <summary>true or false; without a fallback the key is required.</summary>
    public bool Flag(string key, bool? fallback = null)
    {
        if (Scalar(key, fallback is null) is not { } scalar)
            return fallback ?? false;
        if (!scalar.IsQuoted && scalar.Text is "true" or "false")
            return scalar.Text == "true";
        Report(key, $"{key} is '{scalar.Text}', which is neither true nor false");
        return fallback ?? false;
    }

    /// <summary>A mapping inside this one, or null when the key is not there.</summary>
    public YamlFields? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMapping inner:
                return new YamlFields(inner, file, problems);
            default:
                Report(key, $"{key} must hold 'key: value' lines");
                return null;
        }
    }

    /// <summary>The items of a list; a single value is a list of one; empty when the key is not there.</summary>
    public IReadOnlyList<YamlNode> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequence list => list.Items,
        var single => [single],
    };

    /// <summary>Reports every key that nobody has asked for. Call it last.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_asked.Contains(entry.Key)))
            problems.Add(new Problem($"unknown key '{entry.Key}'", null, Suggestions.DidYouMean(entry.Key, _asked), file, entry.Line));
    }

    private YamlScalar? Scalar(string key, bool required)
    {
        switch (Find(key))
        {
            case YamlScalar scalar:
                return scalar;
            case null:
                if (required)
                    Report(key, $"the key '{key}' is missing");
                return null;
            default:
                Report(key, $"{key} must be a single value");
                return null;
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        var node = mapping[key];
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    private static string Range<T>(T min, T max)
        where T : IFormattable => string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");
}
