using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeBench.Studies;

/// <summary>How this room writes JSON: camelCase, enums by name, NaN and infinities as text, doubles so that they read back bit for bit.</summary>
public static class StudyJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
