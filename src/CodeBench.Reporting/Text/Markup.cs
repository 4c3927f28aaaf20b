using System.Text;

namespace CodeBench.Reporting;

/// <summary>Makes any text safe inside HTML, SVG, Markdown tables and CSV.</summary>
internal static class Markup
{
    /// <summary>Text for HTML and XML, both as content and inside a double-quoted attribute; drops characters that XML 1.0 forbids.</summary>
    public static string Xml(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                case '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF)): safe.Append(rune.ToString()); break;
                default: break;
            }
        }
        return safe.ToString();
    }

    /// <summary>Text for a Markdown cell or line: one line, with the characters that Markdown or HTML would act on escaped.</summary>
    public static string Markdown(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in OneLine(text))
        {
            switch (letter)
            {
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '&': safe.Append("&amp;"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~': safe.Append('\\').Append(letter); break;
                default: safe.Append(letter); break;
            }
        }
        return safe.ToString();
    }

    /// <summary>
    /// One CSV field (RFC 4180): quoted when it must be. A text that a spreadsheet would run as a formula (it starts with
    /// =, +, - or @ and is no number) gets a leading apostrophe.
    /// </summary>
    public static string Csv(string text, bool isNumber)
    {
        if (!isNumber && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>The text on one line, control characters (terminal escapes among them) replaced by spaces.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;

    /// <summary>A file name or anchor made of a title: "Energy by module" gives "energy-by-module".</summary>
    public static string Slug(string title)
    {
        var words = new StringBuilder(title.Length);
        foreach (var letter in title)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                words.Append(char.ToLowerInvariant(letter));
            else if (words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }
        var slug = words.ToString().Trim('-');
        return slug.Length == 0 ? "part" : slug;
    }
}
