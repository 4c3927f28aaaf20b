namespace CodeBench.Studies.Tests;

public sealed class MemoryStorageTests : StorageConformance
{
    private MemoryStorage? _storage;

    protected override IStudyStorage Open() => _storage = _storage?.Reopen() ?? new MemoryStorage();
}

public sealed class JournalStorageTests : StorageConformance, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override IStudyStorage Open() => new JournalStorage(_folder["journal.jsonl"]);
}
