namespace CodeBench.Data;

/// <summary>A package of the npm registry, pinned.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Integrity">Subresource integrity of the packed file: "sha512-" and base64.</param>
/// <param name="PackedBytes">Bytes to download.</param>
/// <param name="UnpackedBytes">Bytes in all files of the package.</param>
public sealed record NpmPackage(string Name, string Version, string Integrity, long PackedBytes, long UnpackedBytes)
{
    /// <summary>"name@version".</summary>
    public override string ToString() => $"{Name}@{Version}";
}
