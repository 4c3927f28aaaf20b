namespace CodeBench.Architecture.Tests;

internal static class Repository
{
    /// <summary>The folder that holds CodeBench.sln, found upward from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Source files by pattern below a folder of the repository, build outputs left out.</summary>
    public static IEnumerable<string> Files(string pattern, string below = "") =>
        new[] { "src", "tests" }
            .Where(folder => below.Length == 0 || folder == below)
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CodeBench.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("CodeBench.sln was not found above the test assembly.");
    }
}
