namespace CodeBench.Data;

/// <summary>Takes a table batch by batch; see <see cref="TableFile"/>.</summary>
public abstract class TableWriter
{
    private protected TableWriter(IReadOnlyList<TableColumn> columns) => Columns = columns;

    /// <summary>The columns that every batch must have.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Rows written so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Appends rows. In a Parquet file each batch is a row group: make batches of ten thousands of rows.</summary>
    /// <exception cref="ArgumentException">The batch has other columns.</exception>
    public async Task AppendAsync(Table batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!batch.Columns.SequenceEqual(Columns))
            throw new ArgumentException("The batch does not have the columns of the table.", nameof(batch));
        if (batch.RowCount == 0)
            return;
        await AppendCoreAsync(batch, cancellation).ConfigureAwait(false);
        RowCount += batch.RowCount;
    }

    private protected abstract Task AppendCoreAsync(Table batch, CancellationToken cancellation);
}
