using System.Diagnostics;
using System.Globalization;

namespace CodeBench.Data;

/// <summary>
/// A folder for one fetch, named after this process beside where the cache goes. Disposing removes it; what a killed process left is removed by
/// the next fetch.
/// </summary>
internal sealed class FetchFolder : IDisposable
{
    private const string Prefix = "fetch-";

    private FetchFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Removes what the dead left in <paramref name="parent"/> and makes a folder there.</summary>
    public static FetchFolder Create(string parent)
    {
        Directory.CreateDirectory(parent);
        foreach (var old in Directory.EnumerateDirectories(parent, Prefix + "*").Where(IsOfTheDead).ToArray())
            Directory.Delete(old, recursive: true);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{System.IO.Path.GetRandomFileName()}");
        return new FetchFolder(Directory.CreateDirectory(System.IO.Path.Combine(parent, name)).FullName);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // a killed npm may still be writing; the next fetch removes it
        }
    }

    private static bool IsOfTheDead(string folder)
    {
        var number = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
