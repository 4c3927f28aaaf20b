using System.Text.Json;

namespace CodeBench.Studies;

/// <summary>Where a study's records live: a log that is read once when it is opened and then only grows.</summary>
public interface IStudyStorage : IDisposable
{
    /// <summary>The records that were there when the storage was opened, in the order in which they were appended.</summary>
    IReadOnlyList<JsonElement> Records { get; }

    /// <summary>Names the place in problems: a path, or "memory".</summary>
    string Place { get; }

    /// <summary>What had to be repaired when the storage was opened, in one sentence for the user; null when nothing.</summary>
    string? Repair { get; }

    /// <summary>Appends a JSON object, in one line. When this returns, the record will be there after a crash, as far as the storage can promise. Thread-safe.</summary>
    void Append(string json);
}
