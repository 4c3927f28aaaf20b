using System.Text.Json;

namespace CodeBench.Studies;

/// <summary>Records in memory: for tests, and for studies that nobody wants to keep. <see cref="Reopen"/> stands for a new process.</summary>
public sealed class MemoryStorage : IStudyStorage
{
    private readonly Lock _gate = new();
    private readonly List<JsonElement> _log;

    public MemoryStorage()
        : this([])
    {
    }

    private MemoryStorage(List<JsonElement> log)
    {
        _log = log;
        Records = [.. log];
    }

    public IReadOnlyList<JsonElement> Records { get; }

    public string Place => "memory";

    public string? Repair => null;

    public void Append(string json)
    {
        var record = RecordJson.Parse(json);
        lock (_gate)
            _log.Add(record);
    }

    /// <summary>A storage that holds what this one holds now, as if it were opened anew.</summary>
    public MemoryStorage Reopen()
    {
        lock (_gate)
            return new MemoryStorage([.. _log]);
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
