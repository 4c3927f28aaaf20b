namespace CodeBench.Data.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codebench-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string this[string name] => System.IO.Path.Combine(Path, name);
}
