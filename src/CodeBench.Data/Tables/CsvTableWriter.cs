using System.Globalization;

namespace CodeBench.Data;

/// <summary>A table as comma-separated values: a header line, then a line a row; numbers as C# reads them back, a missing value is empty. [Public: RFC 4180]</summary>
internal sealed class CsvTableWriter(IReadOnlyList<TableColumn> columns, TextWriter output) : TableWriter(columns)
{
    public async Task WriteHeaderAsync() =>
        await output.WriteAsync(string.Join(',', Columns.Select(column => Quote(column.Name))) + "\r\n").ConfigureAwait(false);

    private protected override async Task AppendCoreAsync(Table batch, CancellationToken cancellation)
    {
        for (var row = 0; row < batch.RowCount; row++)
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (i > 0)
                    output.Write(',');
                output.Write(Text(batch.Values(i), row));
            }
            output.Write("\r\n");
        }
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static string Text(Array values, int row) => values switch
    {
        string?[] texts => Quote(texts[row] ?? ""),
        double[] numbers => numbers[row].ToString("R", CultureInfo.InvariantCulture),
        _ => values.GetValue(row) switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        },
    };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
