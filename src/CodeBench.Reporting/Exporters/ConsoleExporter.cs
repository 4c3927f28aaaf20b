using System.Text;

namespace CodeBench.Reporting;

/// <summary>A summary as plain aligned text for a terminal or a log; charts are left to the other exporters.</summary>
public static class ConsoleExporter
{
    /// <param name="summary">What to write.</param>
    /// <param name="maximumRows">Rows of a table before it is cut with a line that says so.</param>
    public static string Export(Summary summary, int maximumRows = 40)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        var title = Markup.OneLine(summary.Title);
        text.Append(title).Append('\n').Append('=', title.Length).Append('\n');
        if (summary.Lead is not null)
            text.Append(Markup.OneLine(summary.Lead)).Append('\n');
        foreach (var section in summary.Sections.Where(section => section.Blocks.Any(block => block is not Figure)))
        {
            var heading = Markup.OneLine(section.Title);
            text.Append('\n').Append(heading).Append('\n').Append('-', heading.Length).Append('\n');
            foreach (var block in section.Blocks)
                Append(text, block, maximumRows);
        }
        text.Append("\nMade on: ").AppendJoin(", ", summary.Environment.Facts.Select(fact => $"{fact.Name} {Markup.OneLine(fact.Value)}")).Append('\n');
        return text.ToString();
    }

    /// <summary>One table on its own.</summary>
    public static string Export(ReportTable table, int maximumRows = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        var rows = table.Rows.Take(maximumRows).ToArray();
        var widths = table.Columns.Select((column, i) => rows.Select(row => row[i].Display.Length).Append(column.Heading.Length).Max()).ToArray();
        AppendRow(text, [.. table.Columns.Select(column => Markup.OneLine(column.Heading))], table.Columns, widths);
        AppendRow(text, [.. widths.Select(width => new string('-', width))], table.Columns, widths);
        foreach (var row in rows)
            AppendRow(text, [.. row.Select(cell => cell.Display)], table.Columns, widths);
        if (rows.Length < table.Rows.Count)
            text.Append("... and ").Append(NumberText.Integer(table.Rows.Count - rows.Length)).Append(" more rows\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, SummaryBlock block, int maximumRows)
    {
        switch (block)
        {
            case ReportText paragraph:
                text.Append(Markup.OneLine(paragraph.Text)).Append('\n');
                break;
            case Notice notice:
                text.Append("! ").Append(Markup.OneLine(notice.Text)).Append('\n');
                break;
            case KeyFacts facts:
                var width = facts.Facts.Select(fact => fact.Name.Length).DefaultIfEmpty(0).Max();
                foreach (var fact in facts.Facts)
                    text.Append("  ").Append(Markup.OneLine(fact.Name).PadRight(width)).Append("  ").Append(Markup.OneLine(fact.Value))
                        .Append(fact.Note is null ? "" : $"  ({Markup.OneLine(fact.Note)})").Append('\n');
                break;
            case CommandLines commands:
                foreach (var line in commands.Lines)
                    text.Append("  $ ").Append(Markup.OneLine(line)).Append('\n');
                break;
            case ReportTable table:
                text.Append(Markup.OneLine(table.Title)).Append('\n').Append(Export(table, maximumRows));
                break;
        }
    }

    private static void AppendRow(StringBuilder text, string[] cells, IReadOnlyList<ReportColumn> columns, int[] widths)
    {
        var padded = cells.Select((cell, i) => columns[i].IsNumeric ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
        text.Append(("  " + string.Join("  ", padded)).TrimEnd()).Append('\n');
    }
}
