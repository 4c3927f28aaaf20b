using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeBench.Studies;

/// <summary>The codec for plain records: System.Text.Json, camelCase, enums by name, NaN and infinities as text.</summary>
public sealed class JsonTrialCodec<TPoint, TOutcome>(JsonSerializerOptions? options = null) : ITrialCodec<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    private readonly JsonSerializerOptions _options = options ?? StudyJson.Options;

    public JsonNode WritePoint(TPoint point) => JsonSerializer.SerializeToNode(point, _options)!;

    public TPoint ReadPoint(JsonElement json) => json.Deserialize<TPoint>(_options) ?? throw new JsonException("the point is null");

    public JsonNode WriteOutcome(TOutcome outcome) => JsonSerializer.SerializeToNode(outcome, _options)!;

    public TOutcome ReadOutcome(JsonElement json) => json.Deserialize<TOutcome>(_options) ?? throw new JsonException("the outcome is null");
}
