using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CodeBench.Reporting;

/// <summary>What made the numbers of a report: without it no time can be compared with another.</summary>
/// <param name="CodeBench">Version of CodeBench.</param>
/// <param name="Processor">Model of the processor as the system names it.</param>
/// <param name="Cores">Logical cores that this process may use.</param>
/// <param name="MemoryGiB">Memory that this process may use, in GiB.</param>
/// <param name="OperatingSystem">Name and version.</param>
/// <param name="Runtime">".NET 10.0.1".</param>
/// <param name="Libtorch">Version of libtorch, or null when no network was trained.</param>
public sealed record EnvironmentHeader(
    string CodeBench, string Processor, int Cores, double MemoryGiB, string OperatingSystem, string Runtime, string? Libtorch = null)
{
    /// <summary>Reads the header off this machine.</summary>
    public static EnvironmentHeader Capture(string? libtorch = null) => new(
        typeof(EnvironmentHeader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown",
        ReadValue("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024),
        ReadValue("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        libtorch);

    /// <summary>The header as named values, in the order of printing.</summary>
    public IReadOnlyList<Fact> Facts =>
    [
        new("CodeBench", CodeBench),
        new("Processor", Processor),
        new("Cores", Cores.ToString(CultureInfo.InvariantCulture)),
        new("Memory", string.Create(CultureInfo.InvariantCulture, $"{MemoryGiB:0.#} GiB")),
        new("System", OperatingSystem),
        new("Runtime", Runtime),
        .. Libtorch is null ? Array.Empty<Fact>() : [new Fact("libtorch", Libtorch)],
    ];

    private static string? ReadValue(string file, string key, char separator)
    {
        if (!File.Exists(file))
            return null;
        var line = File.ReadLines(file).FirstOrDefault(text => text.StartsWith(key, StringComparison.Ordinal));
        return line?[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim();
    }
}
