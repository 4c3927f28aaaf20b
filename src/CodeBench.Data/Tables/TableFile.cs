using System.Text;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>Tables on disk: .parquet or .csv, as the ending of the name says. A file appears whole or not at all.</summary>
public static class TableFile
{
    /// <summary>Writes a table that is made batch by batch.</summary>
    /// <param name="path">Where; its folder is made.</param>
    /// <param name="columns">The columns of every batch.</param>
    /// <param name="fill">Appends the batches.</param>
    /// <param name="metadata">Pairs of texts to keep in a Parquet file: version, seed, options. A CSV file has no place for them.</param>
    /// <param name="cancellation">Stops; the file that was there stays.</param>
    /// <exception cref="ProblemException">Another ending.</exception>
    public static Task WriteAsync(
        string path, IReadOnlyList<TableColumn> columns, Func<TableWriter, CancellationToken, Task> fill,
        IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var csv = IsCsv(path);
        return AtomicFile.WriteAsync(
            path,
            (stream, token) => csv ? WriteCsvAsync(stream, columns, fill, token) : WriteParquetAsync(stream, columns, fill, metadata, token),
            cancellation);
    }

    /// <summary>Writes a table that is in memory.</summary>
    public static Task WriteAsync(string path, Table table, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return WriteAsync(path, table.Columns, (writer, token) => writer.AppendAsync(table, token), metadata, cancellation);
    }

    /// <summary>Reads a Parquet file batch by batch (row group by row group); at least one batch, empty if the file is.</summary>
    /// <exception cref="ProblemException">There is no such file, or it cannot be read.</exception>
    public static IAsyncEnumerable<Table> ReadBatchesAsync(string path, CancellationToken cancellation = default) =>
        File.Exists(path) ? ParquetTableReader.ReadAsync(path, cancellation) : throw new ProblemException("there is no such file", null, null, path);

    /// <summary>Reads all of a Parquet file.</summary>
    /// <exception cref="ProblemException">There is no such file, or it cannot be read.</exception>
    public static async Task<Table> ReadAsync(string path, CancellationToken cancellation = default)
    {
        var batches = new List<Table>();
        await foreach (var batch in ReadBatchesAsync(path, cancellation).ConfigureAwait(false))
            batches.Add(batch);
        if (batches.Count == 1)
            return batches[0];
        var rows = checked((int)batches.Sum(batch => (long)batch.RowCount));
        return new Table(batches[0].Columns, [.. batches[0].Columns.Select((column, i) => Join(column, i, rows, batches))]);
    }

    private static bool IsCsv(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return ending is ".csv" or ".parquet"
            ? ending == ".csv"
            : throw new ProblemException($"a table cannot be written as '{ending}'", null, "a name that ends in .parquet or .csv", path);
    }

    private static async Task WriteParquetAsync(
        Stream stream, IReadOnlyList<TableColumn> columns, Func<TableWriter, CancellationToken, Task> fill, IReadOnlyDictionary<string, string>? metadata,
        CancellationToken cancellation)
    {
        var writer = await ParquetTableWriter.CreateAsync(columns, stream, metadata, cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
            await fill(writer, cancellation).ConfigureAwait(false);
    }

    private static async Task WriteCsvAsync(
        Stream stream, IReadOnlyList<TableColumn> columns, Func<TableWriter, CancellationToken, Task> fill, CancellationToken cancellation)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            var writer = new CsvTableWriter(columns, text);
            await writer.WriteHeaderAsync().ConfigureAwait(false);
            await fill(writer, cancellation).ConfigureAwait(false);
        }
    }

    private static Array Join(TableColumn column, int index, int rows, List<Table> batches)
    {
        var joined = Array.CreateInstance(column.ArrayType.GetElementType()!, rows);
        var next = 0;
        foreach (var values in batches.Select(batch => batch.Values(index)))
        {
            Array.Copy(values, 0, joined, next, values.Length);
            next += values.Length;
        }
        return joined;
    }
}
