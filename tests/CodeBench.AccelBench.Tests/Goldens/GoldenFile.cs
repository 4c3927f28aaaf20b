using System.Text.Json;

namespace CodeBench.AccelBench.Tests;

/// <summary>Numbers of the released simulator; the file says where each comes from.</summary>
internal static class GoldenFile
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Goldens", "accelbench.json");

    public static JsonElement Root { get; } = JsonDocument.Parse(File.ReadAllBytes(Path)).RootElement;

    public static IReadOnlyList<AccelOp> Ops(string name) => AccelOpFile.Read(Path, name);

    public static Accelerator Accelerator(JsonElement vector) =>
        AcceleratorVector.Read([.. vector.EnumerateArray().Select(v => v.GetDouble())]);
}
