using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>Picks the decoder for the files at hand and verifies what comes out against the manifest.</summary>
internal static class DatasetDecoder
{
    public static ImageDataset Decode(DatasetManifest manifest, DatasetFiles files, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        var dataset = manifest.Name switch
        {
            "cifar10" => files.Find("data_batch_1.png") is null
                ? CifarBatchDecoder.Decode(manifest, files)
                : CifarSheetDecoder.Decode(manifest, files, progress, cancellation),
            "fashion-mnist" when files.Find("0.json") is not null => FashionJsonDecoder.Decode(manifest, files, progress, cancellation),
            _ => MnistDecoder.Decode(manifest, files),
        };
        Verify(manifest, dataset, files.Origin);
        return dataset;
    }

    /// <summary>Numbers of images, in all and of each class, and the range of labels, as the manifest says.</summary>
    public static void Verify(DatasetManifest manifest, ImageDataset dataset, string origin)
    {
        var problems = new List<Problem>();
        Verify("training", manifest.TrainCount, manifest.TrainPerClass, dataset.TrainImages, origin, problems);
        Verify("test", manifest.TestCount, manifest.TestPerClass, dataset.TestImages, origin, problems);
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    private static void Verify(string half, int count, IReadOnlyList<int> perClass, ImageSplit split, string origin, List<Problem> problems)
    {
        const string Way = "get the official files again";
        if (split.Count != count || split.Labels.Length != count)
        {
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{split.Count} {half} images and {split.Labels.Length} labels, expected {count}"), null, Way, origin));
            return;
        }
        if (split.Labels.Any(label => label >= perClass.Count))
        {
            problems.Add(new Problem($"a {half} label is none of the classes", null, Way, origin));
            return;
        }
        var counts = split.CountPerClass(perClass.Count);
        for (var label = 0; label < counts.Length; label++)
        {
            if (counts[label] != perClass[label])
                problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{counts[label]} {half} images of class {label}, expected {perClass[label]}"), null, Way, origin));
        }
    }
}
