using System.Globalization;
using System.Text;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// An append-only file of JSON records that survives a kill at any instant: one record a line, numbered, with a checksum, and on the disk
/// (fsync) before <see cref="Append"/> returns. What a kill left half-written at the end is cut off when the journal is opened again.
/// </summary>
/// <remarks>Thread-safe. Only one process may have a journal open (<see cref="StudyLock"/>); any may <see cref="Read"/> it meanwhile.</remarks>
public sealed class Journal : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _stream;
    private long _next;
    private bool _broken;

    private Journal(FileStream stream, JournalContent content)
    {
        _stream = stream;
        _next = content.Records.Count;
        Content = content;
    }

    /// <summary>What the file held when it was opened.</summary>
    public JournalContent Content { get; }

    /// <summary>Opens a journal for appending, makes it when it is not there, and repairs a torn tail.</summary>
    /// <exception cref="ProblemException">A line other than the last is damaged: file and line are named.</exception>
    public static Journal Open(string path)
    {
        var isNew = !File.Exists(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var content = isNew ? JournalContent.Empty : Read(path);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            if (stream.Length != content.IntactBytes)
                stream.SetLength(content.IntactBytes);
            stream.Seek(0, SeekOrigin.End);
            stream.Flush(flushToDisk: true);
            if (isNew)
                FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new Journal(stream, content);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads a journal without touching it; a torn tail is reported in the content, not repaired.</summary>
    /// <exception cref="ProblemException">A line other than the last is damaged: file and line are named.</exception>
    public static JournalContent Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return JournalContent.Parse(bytes.AsSpan(0, length), path);
    }

    /// <summary>Appends one JSON object. When this returns, the record is on the disk.</summary>
    /// <param name="json">A JSON object in one line.</param>
    /// <exception cref="IOException">The disk is full or gone; the journal then refuses further records.</exception>
    public void Append(string json)
    {
        RecordJson.Parse(json);
        lock (_gate)
        {
            if (_broken)
                throw new IOException($"The journal '{_stream.Name}' failed to write earlier and takes no more records.");
            var line = Encoding.UTF8.GetBytes(JournalLine.Write(_next, json) + "\n");
            var intact = _stream.Length;
            try
            {
                _stream.Write(line);
                _stream.Flush(flushToDisk: true);
                _next++;
            }
            catch
            {
                _broken = true;
                TakeBack(intact);
                throw;
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private void TakeBack(long length)
    {
        try
        {
            _stream.SetLength(length);
        }
        catch (IOException)
        {
            // The disk refuses this too; the next Open cuts the torn line off.
        }
    }

    /// <summary>"1,234 records", for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_stream.Name}: {_next:N0} records");
}
