using System.Text.Json;

namespace CodeBench.Studies;

/// <summary>Checks a record before it is kept: one that is no JSON would make everything after it unreadable.</summary>
internal static class RecordJson
{
    /// <exception cref="ArgumentException">The text is not one JSON object in one line.</exception>
    public static JsonElement Parse(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        if (json.Contains('\n', StringComparison.Ordinal))
            throw new ArgumentException("A record is one line.", nameof(json));
        try
        {
            var record = JsonElement.Parse(json);
            return record.ValueKind == JsonValueKind.Object ? record : throw new ArgumentException("A record is a JSON object.", nameof(json));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("A record is JSON.", nameof(json), exception);
        }
    }
}
