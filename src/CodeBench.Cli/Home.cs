namespace CodeBench.Cli;

/// <summary>Where CodeBench keeps its files: the repository that the front door started from, or CODEBENCH_HOME.</summary>
internal static class Home
{
    public static string Folder { get; } = Find();

    /// <summary>Image data sets and their manifests; CODEBENCH_DATASETS overrides it.</summary>
    public static string Datasets => Environment.GetEnvironmentVariable("CODEBENCH_DATASETS") is { Length: > 0 } folder ? folder : Path.Combine(Folder, "datasets");

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CODEBENCH_HOME") is { Length: > 0 } home)
            return home;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CodeBench.sln")))
                return folder.FullName;
        }
        return Environment.CurrentDirectory;
    }
}
