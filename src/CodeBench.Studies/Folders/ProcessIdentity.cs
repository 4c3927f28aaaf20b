using System.Diagnostics;
using System.Globalization;

namespace CodeBench.Studies;

/// <summary>One run of one process: its number alone could belong to another process by now.</summary>
/// <param name="Pid">The process number.</param>
/// <param name="Started">When it started, as the operating system counts; comparable on the same machine only.</param>
public sealed record ProcessIdentity(int Pid, string Started)
{
    public static ProcessIdentity Current { get; } = new(Environment.ProcessId, StartOf(Environment.ProcessId) ?? "?");

    /// <summary>True while this very process runs.</summary>
    public bool IsAlive => StartOf(Pid) == Started;

    /// <summary>"4711 @5012-1f8e...", as it stands in a lock file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pid} {Started}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static ProcessIdentity? Parse(string text)
    {
        var parts = text.Trim().Split(' ', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            ? new ProcessIdentity(pid, parts[1])
            : null;
    }

    private static string? StartOf(int pid)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return StartOnLinux(pid);
            using var process = Process.GetProcessById(pid);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Clock ticks since boot (field 22 of /proc/PID/stat, man 5 proc) and which boot; null for a zombie.</summary>
    private static string? StartOnLinux(int pid)
    {
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
        // The second field, the name, may hold spaces and brackets: count from its closing bracket.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : $"{fields[19]}@{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}";
    }
}
