using System.Reflection;
using System.Text.Json;

namespace CodeBench.Data;

/// <summary>The manifests of datasets/manifests, which are built into the assembly.</summary>
internal static class ManifestReader
{
    private const string Folder = "manifests/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>All manifests, by name.</summary>
    public static IReadOnlyList<DatasetManifest> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Read(assembly, name)).OrderBy(manifest => manifest.Name, StringComparer.Ordinal)];
    }

    private static DatasetManifest Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<DatasetManifest>(stream, Options)!;
    }
}
