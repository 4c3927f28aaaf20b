using System.Text;

namespace CodeBench.Reporting;

/// <summary>A summary as Markdown (tables as GitHub reads them).</summary>
public static class MarkdownExporter
{
    /// <param name="summary">What to write.</param>
    /// <param name="chartFolder">Folder, relative to the Markdown file, that holds the charts as SVG (see <see cref="ReportFolder"/>); null writes their descriptions instead.</param>
    public static string Export(Summary summary, string? chartFolder = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        var charts = new Queue<string>(FileNames.Of(summary.Charts.Select(chart => chart.Title), ".svg"));
        text.Append("# ").Append(Markup.Markdown(summary.Title)).Append("\n\n");
        if (summary.Lead is not null)
            text.Append("**").Append(Markup.Markdown(summary.Lead)).Append("**\n\n");
        foreach (var section in summary.Sections)
        {
            text.Append("## ").Append(Markup.Markdown(section.Title)).Append("\n\n");
            foreach (var block in section.Blocks)
                Append(text, block, chartFolder is not null && block is Figure ? $"{chartFolder}/{charts.Dequeue()}" : null);
        }
        text.Append("## Environment\n\n");
        Append(text, new KeyFacts(summary.Environment.Facts), null);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, SummaryBlock block, string? chartFile)
    {
        switch (block)
        {
            case ReportText paragraph:
                text.Append(Markup.Markdown(paragraph.Text)).Append("\n\n");
                break;
            case Notice notice:
                text.Append("> **Note.** ").Append(Markup.Markdown(notice.Text)).Append("\n\n");
                break;
            case KeyFacts facts:
                foreach (var fact in facts.Facts)
                    text.Append("* ").Append(Markup.Markdown(fact.Name)).Append(": **").Append(Markup.Markdown(fact.Value)).Append("**")
                        .Append(fact.Note is null ? "" : " (" + Markup.Markdown(fact.Note) + ")").Append('\n');
                text.Append('\n');
                break;
            case CommandLines commands:
                text.Append("```sh\n").AppendJoin('\n', commands.Lines.Select(line => Markup.OneLine(line).Replace("```", "` ` `", StringComparison.Ordinal))).Append("\n```\n\n");
                break;
            case Figure figure:
                AppendFigure(text, figure, chartFile);
                break;
            case ReportTable table:
                AppendTable(text, table);
                break;
        }
    }

    private static void AppendFigure(StringBuilder text, Figure figure, string? chartFile)
    {
        if (chartFile is null)
            text.Append('*').Append(Markup.Markdown(figure.Chart.Title)).Append("*: ").Append(Markup.Markdown(figure.Chart.Description));
        else
            text.Append("![").Append(Markup.Markdown(figure.Chart.Title)).Append("](").Append(chartFile).Append(')');
        text.Append("\n\n");
        if (figure.Caption is not null)
            text.Append(Markup.Markdown(figure.Caption)).Append("\n\n");
    }

    private static void AppendTable(StringBuilder text, ReportTable table)
    {
        text.Append("**").Append(Markup.Markdown(table.Title)).Append("**\n\n");
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => Markup.Markdown(column.Heading))).Append(" |\n");
        text.Append('|').AppendJoin('|', table.Columns.Select(column => column.IsNumeric ? "---:" : "---")).Append("|\n");
        foreach (var row in table.Rows)
            text.Append("| ").AppendJoin(" | ", row.Select(cell => Markup.Markdown(cell.Display))).Append(" |\n");
        text.Append('\n');
    }
}
