using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary>A network as the user names it, for the images that it is to see.</summary>
internal static class NetworkSource
{
    /// <summary>Opens "resnet18", "mine.yaml" or "mine.onnx"; the number of classes of a file is what the file says.</summary>
    public static Network Open(string name, TensorShape? input = null, int? classes = null) =>
        classes is null || Path.GetExtension(name).ToLowerInvariant() is ".onnx" or ".yaml" or ".yml" || Zoo.Entries.Any(entry => entry.Name == name && !entry.IsClassifier)
            ? NetworkFile.Resolve(name, input)
            : Zoo.Create(name, input, classes);

    /// <summary>The shape of one image.</summary>
    public static TensorShape Shape(this ImageDataset images) =>
        new(images.TrainImages.Channels, images.TrainImages.Height, images.TrainImages.Width);
}
