namespace CodeBench.Core.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codebench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ReplacesAndMakesFolders()
    {
        var path = Path.Combine(_folder, "a", "b", "file.txt");
        AtomicFile.WriteText(path, "first");
        AtomicFile.WriteText(path, "zweites ü");
        Assert.Equal("zweites ü"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.EnumerateFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task AFailedWriteLeavesTheOldFile()
    {
        var path = Path.Combine(_folder, "file.txt");
        AtomicFile.WriteText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(path, async (stream, token) =>
        {
            await stream.WriteAsync("half"u8.ToArray(), CancellationToken.None);
            await Task.Delay(1_000, token);
        }, cancelled.Token));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void LeftoversOfAKilledWriterGo()
    {
        var path = Path.Combine(_folder, "file.txt");
        File.WriteAllText(Path.Combine(_folder, ".file.txt.1-abc.partial"), "half");
        AtomicFile.WriteText(path, "whole");
        AtomicFile.RemoveLeftovers(_folder);
        Assert.Equal([path], Directory.EnumerateFiles(_folder));
    }
}
