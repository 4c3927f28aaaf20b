using System.Buffers.Binary;
using Parquet.Meta;
using Parquet.Schema;

namespace Parquet;

/// <summary>Writes a Parquet file, row group by row group. Disposing writes the footer, without which a file is none.</summary>
public sealed class ParquetWriter : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly ParquetSchema _schema;
    private readonly ParquetOptions _options;
    private readonly List<ParquetRowGroupWriter> _groups = [];
    private FileMetaData _meta;
    private long _position;
    private bool _disposed;

    private ParquetWriter(ParquetSchema schema, Stream output, ParquetOptions? options)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(output);
        if (!output.CanWrite)
            throw new ArgumentException("stream is not writeable", nameof(output));
        (_schema, _stream, _options) = (schema, output, options ?? new ParquetOptions());
        _meta = FileMetaData.ForSchema(schema);
    }

    /// <summary>Pairs of texts that are kept in the footer.</summary>
    public IReadOnlyDictionary<string, string> CustomMetadata
    {
        get => _meta.Custom;
        set => _meta.Custom = new Dictionary<string, string>(value, StringComparer.Ordinal);
    }

    /// <summary>Begins a file.</summary>
    /// <param name="schema">Its columns.</param>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="options">Compression and dictionaries.</param>
    /// <param name="append">Add row groups to a file that is there, with the same schema; the stream must then read and seek.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<ParquetWriter> CreateAsync(
        ParquetSchema schema, Stream output, ParquetOptions? options = null, bool append = false, CancellationToken cancellationToken = default)
    {
        var writer = new ParquetWriter(schema, output, options);
        if (append)
            await writer.OpenForAppendAsync(cancellationToken).ConfigureAwait(false);
        else
            await writer.WriteAsync(FileLayout.Magic, cancellationToken).ConfigureAwait(false);
        return writer;
    }

    /// <summary>Begins a row group. Finish (dispose) one before the next.</summary>
    public ParquetRowGroupWriter CreateRowGroup()
    {
        var group = new ParquetRowGroupWriter(_schema, _stream, _position, _options, end => _position = end);
        _groups.Add(group);
        return group;
    }

    /// <summary>Writes the footer. A row group that lacks columns is left out.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        _meta.RowGroups.AddRange(_groups.Where(group => group.IsComplete).Select(group => group.Meta));
        var footer = _meta.Write();
        await WriteAsync(footer, default).ConfigureAwait(false);
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, footer.Length);
        await WriteAsync(size, default).ConfigureAwait(false);
        await WriteAsync(FileLayout.Magic, default).ConfigureAwait(false);
        await _stream.FlushAsync().ConfigureAwait(false);
    }

    private async Task OpenForAppendAsync(CancellationToken cancellation)
    {
        if (!_stream.CanSeek || !_stream.CanRead)
            throw new IOException("destination stream must be seekable for append operations.");
        (_meta, _position) = await FileLayout.ReadFooterAsync(_stream, cancellation).ConfigureAwait(false);
        var existing = new ParquetSchema(_meta.Schema.Skip(1).Select(ColumnTypes.ToField));
        if (!existing.Equals(_schema))
            throw new ParquetException("passed schema does not match existing file schema");
        _stream.Position = _position;
        _stream.SetLength(_position);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        _position += bytes.Length;
    }
}
