using System.Text.Json;

namespace CodeBench.Studies;

/// <summary>Records in a <see cref="Journal"/>: durable.</summary>
public sealed class JournalStorage(string path) : IStudyStorage
{
    private readonly Journal _journal = Journal.Open(path);

    public IReadOnlyList<JsonElement> Records => _journal.Content.Records;

    public string Place => path;

    public string? Repair => _journal.Content.Repair;

    public void Append(string json) => _journal.Append(json);

    public void Dispose() => _journal.Dispose();
}
