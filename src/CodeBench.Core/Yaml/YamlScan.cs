using System.Globalization;

namespace CodeBench.Core;

/// <summary>
/// Looks at the raw text before the parser does: its look-ahead spends time and memory on nesting, so deep nesting is refused first.
/// </summary>
internal static class YamlScan
{
    /// <summary>The reason to refuse the text unparsed, or null.</summary>
    public static Problem? Refusal(string text, string? file, YamlLimits limits)
    {
        if (text.Length > limits.Characters)
            return TooLarge(limits, file);
        var (line, depth, inlineDashes) = (1, 0, 0);
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var atStart = i == 0 || text[i - 1] is ' ' or '\t' or '\n' or '[' or '{' or ',' or ':' or '-';
            if (c == '\n')
            {
                line++;
                inlineDashes = 0;
            }
            else if (quote != '\0')
            {
                if (c == '\\' && quote == '"')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'' && atStart)
            {
                quote = c;
            }
            else if (c == '#' && atStart)
            {
                i = text.IndexOf('\n', i) is var end and >= 0 ? end - 1 : text.Length;
            }
            else if (c is '[' or '{')
            {
                depth++;
            }
            else if (c is ']' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (c is '-' or '?' or ':' && atStart)
            {
                inlineDashes++;
            }
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\x85'))
                return new Problem(string.Create(CultureInfo.InvariantCulture, $"the file holds the control character U+{(int)c:X4}"), "YAML is text", File: file, Line: line);
            if (depth > limits.Depth || inlineDashes > 4 * limits.Depth)
                return TooDeep(limits, file, line);
        }
        return null;
    }

    public static Problem TooLarge(YamlLimits limits, string? file) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the file is longer than {limits.Characters:N0} characters"), "no settings file is", File: file);

    public static Problem TooDeep(YamlLimits limits, string? file, int line) =>
        new(string.Create(CultureInfo.InvariantCulture, $"values are nested deeper than {limits.Depth} levels"), "no settings file is", File: file, Line: line);
}
