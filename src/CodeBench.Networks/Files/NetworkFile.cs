using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>A network by what the user typed: a name of the <see cref="Zoo"/>, an ONNX file or a YAML file.</summary>
public static class NetworkFile
{
    /// <summary>The network of a file when the text ends in .onnx, .yaml or .yml, else the zoo network of that name.</summary>
    /// <param name="nameOrPath">"resnet50", "net.onnx" or "net.yaml".</param>
    /// <param name="input">Another input than the zoo's or the file's.</param>
    /// <exception cref="ProblemException">With everything that is wrong.</exception>
    public static Network Resolve(string nameOrPath, TensorShape? input = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrPath);
        return IsFile(nameOrPath) ? Read(nameOrPath, input) : Zoo.Create(nameOrPath, input);
    }

    /// <summary>Reads an ONNX or YAML file, by its ending.</summary>
    /// <param name="path">Ends in .onnx, .yaml or .yml.</param>
    /// <param name="input">Another input than the file's.</param>
    /// <exception cref="ProblemException">With everything that is wrong.</exception>
    public static Network Read(string path, TensorShape? input = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".ONNX" => OnnxImport.Read(path, input),
            ".YAML" or ".YML" => NetworkYaml.Read(path, input),
            _ => throw new ProblemException($"'{path}' is not a network file", "its name must end in .onnx, .yaml or .yml"),
        };
    }

    private static bool IsFile(string text) => Path.GetExtension(text).ToUpperInvariant() is ".ONNX" or ".YAML" or ".YML";
}
