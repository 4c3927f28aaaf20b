using System.Globalization;
using System.Text;

namespace CodeBench.Reporting;

/// <summary>
/// A summary as one self-contained HTML page: no script, no font, no image, no address of another server; the page's own
/// content policy forbids them. Light or dark as the reader's system asks.
/// </summary>
public static class HtmlExporter
{
    /// <param name="summary">What to write.</param>
    /// <param name="maximumRows">Rows of a table before it is cut with a line that says so; the CSV files have all.</param>
    public static string Export(Summary summary, int maximumRows = 500)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var html = new StringBuilder();
        AppendHead(html, summary);
        for (var i = 0; i < summary.Sections.Count; i++)
        {
            var section = summary.Sections[i];
            var id = string.Create(CultureInfo.InvariantCulture, $"s{i + 1}");
            html.Append("<section aria-labelledby=\"").Append(id).Append("\">\n<h2 id=\"").Append(id).Append("\">").Append(Markup.Xml(section.Title)).Append("</h2>\n");
            for (var j = 0; j < section.Blocks.Count; j++)
                Append(html, section.Blocks[j], string.Create(CultureInfo.InvariantCulture, $"{id}b{j + 1}"), maximumRows);
            html.Append("</section>\n");
        }
        html.Append("<section aria-labelledby=\"environment\">\n<h2 id=\"environment\">Environment</h2>\n");
        AppendFacts(html, summary.Environment.Facts, "facts small");
        html.Append("</section>\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void AppendHead(StringBuilder html, Summary summary)
    {
        var title = Markup.Xml(summary.Title);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>").Append(title).Append("</title>\n");
        html.Append("<style>\n").Append(HtmlStyle.Css).Append(ChartStyle.Css).Append("</style>\n</head>\n<body>\n<main>\n<h1>").Append(title).Append("</h1>\n");
        if (summary.Lead is not null)
            html.Append("<p class=\"lead\">").Append(Markup.Xml(summary.Lead)).Append("</p>\n");
        html.Append("<nav aria-label=\"Contents\">\n");
        for (var i = 0; i < summary.Sections.Count; i++)
            html.Append(CultureInfo.InvariantCulture, $"<a href=\"#s{i + 1}\">{Markup.Xml(summary.Sections[i].Title)}</a>\n");
        html.Append("<a href=\"#environment\">Environment</a>\n</nav>\n");
    }

    private static void Append(StringBuilder html, SummaryBlock block, string id, int maximumRows)
    {
        switch (block)
        {
            case ReportText paragraph:
                html.Append("<p>").Append(Markup.Xml(paragraph.Text)).Append("</p>\n");
                break;
            case Notice notice:
                html.Append("<p class=\"notice\" role=\"note\"><strong>Note.</strong> ").Append(Markup.Xml(notice.Text)).Append("</p>\n");
                break;
            case KeyFacts facts:
                AppendFacts(html, facts.Facts, "facts");
                break;
            case CommandLines commands:
                html.Append("<pre><code>").AppendJoin('\n', commands.Lines.Select(Markup.Xml)).Append("</code></pre>\n");
                break;
            case Figure figure:
                html.Append("<figure>\n").Append(SvgExporter.Inline(figure.Chart, id));
                if (figure.Caption is not null)
                    html.Append("<figcaption>").Append(Markup.Xml(figure.Caption)).Append("</figcaption>\n");
                html.Append("</figure>\n");
                break;
            case ReportTable table:
                AppendTable(html, table, maximumRows);
                break;
        }
    }

    private static void AppendFacts(StringBuilder html, IReadOnlyList<Fact> facts, string style)
    {
        html.Append("<dl class=\"").Append(style).Append("\">\n");
        foreach (var fact in facts)
        {
            var note = fact.Note is null ? "" : $"<small>{Markup.Xml(fact.Note)}</small>";
            html.Append("<div><dt>").Append(Markup.Xml(fact.Name)).Append("</dt><dd>").Append(Markup.Xml(fact.Value)).Append(note).Append("</dd></div>\n");
        }
        html.Append("</dl>\n");
    }

    private static void AppendTable(StringBuilder html, ReportTable table, int maximumRows)
    {
        html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Markup.Xml(table.Title)).Append("\">\n<h3>").Append(Markup.Xml(table.Title)).Append("</h3>\n<table>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append("<th scope=\"col\"").Append(column.IsNumeric ? " class=\"n\">" : ">").Append(Markup.Xml(column.Heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows.Take(maximumRows))
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                html.Append(table.Columns[i].IsNumeric ? "<td class=\"n\">" : "<td>").Append(Markup.Xml(row[i].Display)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
        if (table.Rows.Count > maximumRows)
            html.Append("<p class=\"more\">… and ").Append(NumberText.Integer(table.Rows.Count - maximumRows)).Append(" more rows: see the CSV file of this table.</p>\n");
        html.Append("</div>\n");
    }
}
