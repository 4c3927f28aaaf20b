using System.Text.Json;
using System.Text.Json.Nodes;
using CodeBench.AccelBench;
using CodeBench.Core;
using CodeBench.Studies;

namespace CodeBench.CoDesign;

/// <summary>How pairs and outcomes stand in a journal: {"network":"resnet18","accelerator":[2,16,8,4,8,3,3,1,12,24,4,1,1]}.</summary>
public sealed class DesignCodec : ITrialCodec<DesignPoint, Outcome>
{
    public JsonNode WritePoint(DesignPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new JsonObject
        {
            ["network"] = point.Network,
            ["accelerator"] = new JsonArray([.. point.Accelerator.ToVector().Select(number => (JsonNode)number)]),
        };
    }

    public DesignPoint ReadPoint(JsonElement json)
    {
        try
        {
            var vector = json.GetProperty("accelerator").EnumerateArray().Select(number => number.GetDouble()).ToArray();
            return new DesignPoint(json.GetProperty("network").GetString() ?? "", AcceleratorVector.Read(vector));
        }
        catch (ProblemException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public JsonNode WriteOutcome(Outcome outcome) => JsonSerializer.SerializeToNode(outcome, StudyJson.Options)!;

    public Outcome ReadOutcome(JsonElement json) => json.Deserialize<Outcome>(StudyJson.Options) ?? throw new JsonException("the outcome is null");
}
