using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>Reads the official files that the user has in a folder.</summary>
internal static class FolderReader
{
    /// <summary>No file of these data sets is larger; anything above is not one of them.</summary>
    private const long LargestFile = 64 << 20;

    private static readonly string[] Endings = ["ubyte", "ubyte.gz", ".bin"];

    public static DatasetFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ProblemException("there is no such folder", null, "give the folder that holds the official files", folder);
        var files = new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Length <= LargestFile && Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            .ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName), StringComparer.Ordinal);
        return new DatasetFiles(Path.GetFullPath(folder), files);
    }
}
