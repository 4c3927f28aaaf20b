using System.Text.Json;

namespace CodeBench.Cocco.Tests;

/// <summary>Golden files (with their provenance) next to the tests.</summary>
internal static class Golden
{
    public static JsonElement Load(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Goldens", $"{name}.json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("data").Clone();
    }
}
