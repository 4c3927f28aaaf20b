using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// Keeps two processes from running one study. The operating system holds the lock on study.lock and frees it when the process dies,
/// however it dies; study.running beside it names the holder (process number and start time), which decides where the file system knows
/// no locks. The name of a process that is gone counts for nothing.
/// </summary>
public sealed class StudyLock : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _running;

    private StudyLock(FileStream stream, string running) => (_stream, _running) = (stream, running);

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="ProblemException">A living process holds it.</exception>
    public static StudyLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "study.lock");
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Held(folder, Holder(folder));
        }
        if (Holder(folder) is { } holder)
        {
            stream.Dispose();
            throw Held(folder, holder);
        }
        AtomicFile.WriteText(Running(folder), ProcessIdentity.Current.ToString());
        return new StudyLock(stream, Running(folder));
    }

    /// <summary>The living process that runs the study of a folder, or null.</summary>
    public static ProcessIdentity? Holder(string folder)
    {
        try
        {
            return ProcessIdentity.Parse(File.ReadAllText(Running(folder))) is { IsAlive: true } holder ? holder : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        File.Delete(_running);
        _stream.Dispose();
    }

    private static string Running(string folder) => Path.Combine(folder, "study.running");

    private static ProblemException Held(string folder, ProcessIdentity? holder)
    {
        var who = holder is null ? "another process" : string.Create(CultureInfo.InvariantCulture, $"process {holder.Pid}");
        return new ProblemException($"{who} runs the study in '{folder}'", "two at once would evaluate the same trials", $"wait for it, or: codebench study stop {folder}");
    }
}
