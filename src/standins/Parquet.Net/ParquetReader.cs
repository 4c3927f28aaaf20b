using Parquet.Meta;
using Parquet.Schema;

namespace Parquet;

/// <summary>Opens a Parquet file and reads its footer.</summary>
public sealed class ParquetReader : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private FileMetaData _meta = new();

    private ParquetReader(Stream input, bool leaveOpen) => (_stream, _leaveOpen) = (input, leaveOpen);

    /// <summary>Pairs of texts that are kept in the footer.</summary>
    public Dictionary<string, string> CustomMetadata => _meta.Custom;

    /// <summary>Number of row groups.</summary>
    public int RowGroupCount => _meta.RowGroups.Count;

    /// <summary>The columns.</summary>
    public ParquetSchema Schema { get; private set; } = null!;

    /// <summary>Opens a file.</summary>
    /// <exception cref="ParquetException">It is not Parquet, damaged, or uses what is not supported.</exception>
    public static Task<ParquetReader> CreateAsync(string filePath, ParquetOptions? parquetOptions = null, CancellationToken cancellationToken = default) =>
        CreateAsync(File.OpenRead(filePath), parquetOptions, leaveStreamOpen: false, cancellationToken);

    /// <summary>Opens a stream that reads and seeks.</summary>
    /// <exception cref="ParquetException">It is not Parquet, damaged, or uses what is not supported.</exception>
    public static async Task<ParquetReader> CreateAsync(
        Stream input, ParquetOptions? parquetOptions = null, bool leaveStreamOpen = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.CanRead || !input.CanSeek)
            throw new ArgumentException("stream must be readable and seekable", nameof(input));
        _ = parquetOptions;
        var reader = new ParquetReader(input, leaveStreamOpen);
        try
        {
            (reader._meta, var footer) = await FileLayout.ReadFooterAsync(input, cancellationToken).ConfigureAwait(false);
            reader.Schema = FooterCheck.SchemaOf(reader._meta);
            FooterCheck.Verify(reader._meta, reader.Schema, footer);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens row group <paramref name="index"/>.</summary>
    public ParquetRowGroupReader OpenRowGroupReader(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, RowGroupCount);
        return new ParquetRowGroupReader(_meta.RowGroups[index], Schema, _stream);
    }

    /// <summary>Closes the stream if it is the reader's own.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_leaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }
}
