using System.Text;

namespace CodeBench.Reporting;

/// <summary>A table as CSV (RFC 4180, LF line ends): numbers at full precision with a point, missing values empty.</summary>
public static class CsvExporter
{
    public static string Export(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var csv = new StringBuilder();
        csv.AppendJoin(',', table.Columns.Select(column => Markup.Csv(column.Heading, isNumber: false))).Append('\n');
        foreach (var row in table.Rows)
            csv.AppendJoin(',', row.Select(cell => Markup.Csv(cell.Exact, cell.IsNumber))).Append('\n');
        return csv.ToString();
    }
}
