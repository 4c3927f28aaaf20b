using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeBench.Studies;

/// <summary>How points and outcomes are written in the journal. What is written must read back equal.</summary>
public interface ITrialCodec<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    JsonNode WritePoint(TPoint point);

    /// <exception cref="JsonException">The JSON is no point.</exception>
    TPoint ReadPoint(JsonElement json);

    JsonNode WriteOutcome(TOutcome outcome);

    /// <exception cref="JsonException">The JSON is no outcome.</exception>
    TOutcome ReadOutcome(JsonElement json);
}
