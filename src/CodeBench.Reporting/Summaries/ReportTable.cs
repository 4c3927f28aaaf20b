namespace CodeBench.Reporting;

/// <summary>A titled table. Every row has one cell per column.</summary>
public sealed record ReportTable : SummaryBlock
{
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public ReportTable(string title, IReadOnlyList<ReportColumn> columns, IReadOnlyList<IReadOnlyList<ReportCell>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(row => row.Count != columns.Count))
            throw new ArgumentException($"Every row of '{title}' needs one cell for each column.", nameof(rows));
        (Title, Columns, Rows) = (title, columns, rows);
    }

    public string Title { get; }

    public IReadOnlyList<ReportColumn> Columns { get; }

    public IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; }
}
