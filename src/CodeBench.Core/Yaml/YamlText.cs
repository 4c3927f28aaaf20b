using System.Globalization;
using System.Text;

namespace CodeBench.Core;

/// <summary>Writes a tree as YAML that <see cref="YamlFile"/> reads back to the same tree (lines aside).</summary>
public static class YamlText
{
    /// <summary>Block style, two spaces a level, lists of plain values in one line, "\n" line ends.</summary>
    public static string Write(YamlMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var text = new StringBuilder();
        Entries(text, mapping, "");
        return text.ToString();
    }

    private static void Entries(StringBuilder text, YamlMapping mapping, string indent)
    {
        foreach (var entry in mapping.Entries)
        {
            text.Append(indent).Append(Scalar(new YamlScalar(entry.Key)));
            Value(text, entry.Value, indent);
        }
    }

    private static void Value(StringBuilder text, YamlNode node, string indent)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(": ").Append(Scalar(scalar)).Append('\n');
                break;
            case YamlMapping { Entries.Count: > 0 } inner:
                text.Append(":\n");
                Entries(text, inner, indent + "  ");
                break;
            default:
                text.Append(": ").Append(Flow(node)).Append('\n');
                break;
        }
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Scalar(new YamlScalar(entry.Key))}: {Flow(entry.Value)}"))}}}",
        _ => throw new ArgumentException($"'{node.GetType().Name}' is no YAML node.", nameof(node)),
    };

    private static string Scalar(YamlScalar scalar)
    {
        var plain = !scalar.IsQuoted && (scalar.IsNull || IsPlain(scalar.Text));
        return plain ? scalar.Text.Length == 0 ? "~" : scalar.Text : Quoted(scalar.Text);
    }

    private static bool IsPlain(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '+') && !text.StartsWith('-') | IsNumber(text);

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                < ' ' or '\x7f' or '\x85' or '\u2028' or '\u2029' or '\ufeff' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }
}
