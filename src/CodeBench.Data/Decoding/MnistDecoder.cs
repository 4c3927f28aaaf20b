namespace CodeBench.Data;

/// <summary>MNIST and Fashion-MNIST in their official form: four IDX files, gzip or plain.</summary>
internal static class MnistDecoder
{
    public static ImageDataset Decode(DatasetManifest manifest, DatasetFiles files)
    {
        var found = files.FindAll(Names("train-images", 3), Names("train-labels", 1), Names("t10k-images", 3), Names("t10k-labels", 1));
        return new ImageDataset(
            manifest.Name,
            Split(manifest, manifest.TrainCount, found[0], found[1]),
            Split(manifest, manifest.TestCount, found[2], found[3]),
            manifest.ClassNames);
    }

    /// <summary>"train-images-idx3-ubyte" as on the official page, "train-images.idx3-ubyte" as after some unpackers; with or without .gz.</summary>
    private static string[] Names(string stem, int dimensions)
    {
        var ending = dimensions == 3 ? "idx3-ubyte" : "idx1-ubyte";
        return [$"{stem}-{ending}", $"{stem}-{ending}.gz", $"{stem}.{ending}", $"{stem}.{ending}.gz"];
    }

    private static ImageSplit Split(DatasetManifest manifest, int count, (string Name, byte[] Bytes) images, (string Name, byte[] Bytes) labels)
    {
        var pixels = IdxFile.Read(images.Bytes, images.Name, count, manifest.Height, manifest.Width);
        var classes = IdxFile.Read(labels.Bytes, labels.Name, count);
        return new ImageSplit(count, 1, manifest.Height, manifest.Width, pixels.ToArray(), classes.ToArray());
    }
}
