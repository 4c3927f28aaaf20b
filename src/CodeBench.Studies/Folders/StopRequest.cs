namespace CodeBench.Studies;

/// <summary>
/// How one process asks another to stop the study of a folder: by a file that the running one looks for five times a second. Works across
/// containers and file shares, where signals do not.
/// </summary>
public sealed class StopRequest : IDisposable
{
    private const string FileName = "stop.request";
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private readonly string _path;
    private readonly CancellationTokenSource _source;
    private readonly Timer _timer;

    private StopRequest(string folder, CancellationToken cancellation)
    {
        _path = Path.Combine(folder, FileName);
        File.Delete(_path);
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _timer = new Timer(_ => Look(), null, Period, Period);
    }

    /// <summary>Set when the given token is set or somebody asks for a stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Watches a folder whose lock is held. An older request is forgotten.</summary>
    public static StopRequest Watch(string folder, CancellationToken cancellation) => new(folder, cancellation);

    /// <summary>
    /// Asks the process that runs the study of a folder to stop, and waits until it has. False when none runs; a process that has not
    /// stopped within the limit throws.
    /// </summary>
    /// <exception cref="TimeoutException">It still runs.</exception>
    public static bool Send(string folder, TimeSpan limit, CancellationToken cancellation = default, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var path = Path.Combine(folder, FileName);
        var start = time.GetTimestamp();
        var seen = false;
        while (StudyLock.Holder(folder) is { } holder)
        {
            seen = true;
            if (time.GetElapsedTime(start) > limit)
                throw new TimeoutException($"Process {holder} has not stopped the study in '{folder}'.");
            // Again and again: a process that was just starting has forgotten the first request.
            if (!File.Exists(path))
                File.WriteAllText(path, "");
            cancellation.WaitHandle.WaitOne(50);
            cancellation.ThrowIfCancellationRequested();
        }
        if (seen)
            File.Delete(path);
        return seen;
    }

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
        File.Delete(_path);
    }

    private void Look()
    {
        try
        {
            if (File.Exists(_path))
                _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The study ended between two looks.
        }
    }
}
