using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary>A network as the user names it: a member of the zoo, or a file.</summary>
internal static class NetworkSource
{
    /// <summary>Opens "resnet18", "mine.yaml" or "mine.onnx".</summary>
    /// <exception cref="ProblemException">No such network or file, or the file holds no valid network.</exception>
    public static Network Open(string name, TensorShape? input = null, int? classes = null)
    {
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".onnx":
                return OnnxImport.Read(Existing(name), input);
            case ".yaml" or ".yml":
                var network = NetworkYaml.Read(Existing(name));
                return input is null || input == network.InputShape
                    ? network
                    : throw new ProblemException($"the network takes {network.InputShape}, not {input}", "a YAML file says its input", "change 'input' in the file", name);
            default:
                return Zoo.Create(name, input, classes);
        }
    }

    /// <summary>The shape of one image.</summary>
    public static TensorShape Shape(this ImageDataset images) =>
        new(images.TrainImages.Channels, images.TrainImages.Height, images.TrainImages.Width);

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new ProblemException("there is no such file", file: path);
}
