namespace CodeBench.Data;

/// <summary>A labelled image data set in memory: a training half, a test half and the names of the classes.</summary>
/// <param name="Name">Its name in the catalog: "cifar10".</param>
/// <param name="TrainImages">What a network may learn from.</param>
/// <param name="TestImages">What it is judged by.</param>
/// <param name="ClassNames">Names by label.</param>
public sealed record ImageDataset(string Name, ImageSplit TrainImages, ImageSplit TestImages, IReadOnlyList<string> ClassNames);
