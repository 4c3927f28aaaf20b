using CodeBench.Core;

namespace CodeBench.Studies.Tests;

public sealed class StudyFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly StudyFolder _folder;

    public StudyFolderTests() => _folder = new StudyFolder(_temporary["study"]);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void OnlyOneMayRunIt()
    {
        using (_folder.Begin("a: 1\n"))
        {
            Assert.Equal(ProcessIdentity.Current, StudyLock.Holder(_folder.Path));
            var problem = Assert.Throws<ProblemException>(() => _folder.Begin("a: 1\n")).Problems[0];
            Assert.Contains("process ", problem.What, StringComparison.Ordinal);
        }
        Assert.Null(StudyLock.Holder(_folder.Path));
        using var again = _folder.Begin("a: 2\n");
        Assert.Equal("a: 2\n", _folder.ReadSettings());
    }

    [Fact]
    public void TheLockOfADeadProcessIsNoLock()
    {
        Directory.CreateDirectory(_folder.Path);
        foreach (var left in new[] { "1 0@another-boot", "999999999 5@x", "", "garbage" })
        {
            File.WriteAllText(_folder.PathOf("study.running"), left);
            Assert.Null(StudyLock.Holder(_folder.Path));
            _folder.Begin("a: 1\n").Dispose();
        }
    }

    [Fact]
    public void AProcessIsKnownByItsStart()
    {
        Assert.True(ProcessIdentity.Current.IsAlive);
        Assert.Equal(ProcessIdentity.Current, ProcessIdentity.Parse(ProcessIdentity.Current.ToString()));
        Assert.False((ProcessIdentity.Current with { Started = "0" }).IsAlive);
    }

    [Fact]
    public async Task AStopRequestIsHeardAndWaitedFor()
    {
        Assert.False(StopRequest.Send(_folder.Path, TimeSpan.FromSeconds(1)));
        var held = _folder.Begin("a: 1\n");
        var stop = StopRequest.Watch(_folder.Path, CancellationToken.None);
        var sender = Task.Run(() => StopRequest.Send(_folder.Path, TimeSpan.FromSeconds(10)));
        Assert.True(stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(5)));
        Assert.False(sender.IsCompleted);
        stop.Dispose();
        held.Dispose();
        Assert.True(await sender);
        Assert.False(File.Exists(_folder.PathOf("stop.request")));
    }

    [Fact]
    public void AFolderWithoutAStudySaysSo() =>
        Assert.Contains("there is no study", Assert.Throws<ProblemException>(_folder.ReadSettings).Message, StringComparison.Ordinal);
}
