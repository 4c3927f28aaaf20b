using System.Globalization;
using System.Text;

namespace CodeBench.Core;

/// <summary>
/// Replaces a file as one step: a reader, or a machine that lost power, sees the old content or the new one, never a half.
/// Write to a temporary sibling, fsync it, rename it over the target, fsync the folder.
/// </summary>
public static class AtomicFile
{
    private const string TemporaryEnding = ".partial";

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text) => WriteBytes(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Replaces <paramref name="path"/> by these bytes.</summary>
    public static void WriteBytes(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>
    /// Replaces <paramref name="path"/> by what <paramref name="write"/> puts in the stream. If it throws, the old file stays as it was.
    /// Missing folders are made.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var (target, temporary) = Names(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            Publish(temporary, target);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>As <see cref="Write"/>, for content that arrives slowly (a download).</summary>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        var (target, temporary) = Names(path);
        try
        {
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream, cancellation).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }
            Publish(temporary, target);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes what a killed writer left beside its targets in this folder. Only for a folder that nobody else writes to now.</summary>
    public static void RemoveLeftovers(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, ".*" + TemporaryEnding))
            File.Delete(path);
    }

    private static (string Target, string Temporary) Names(string path)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target) ?? throw new ArgumentException($"'{path}' names no file.", nameof(path));
        Directory.CreateDirectory(folder);
        var unique = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Path.GetRandomFileName()}");
        return (target, Path.Combine(folder, $".{Path.GetFileName(target)}.{unique}{TemporaryEnding}"));
    }

    private static void Publish(string temporary, string target)
    {
        File.Move(temporary, target, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(target)!);
    }
}
