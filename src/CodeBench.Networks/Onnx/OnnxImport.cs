using CodeBench.Core;
using CodeBench.Networks.OnnxFormat;
using Google.Protobuf;

namespace CodeBench.Networks;

/// <summary>
/// Reads a network from an ONNX file: its graph and the shapes of its weights. The values of the weights are not read, and the batch axis
/// is dropped. Batch norms stay nodes where the file has them.
/// </summary>
public static class OnnxImport
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The .onnx file.</param>
    /// <param name="input">Shape of the input without batch, where the file leaves it open or another one is wanted.</param>
    /// <exception cref="ProblemException">Not ONNX, damaged, or a graph that cannot be imported: every unsupported operator with all its
    /// nodes, at once.</exception>
    public static Network Read(string path, TensorShape? input = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, Path.GetFileNameWithoutExtension(path), input, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException($"the file '{path}' cannot be read",
                exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message);
        }
    }

    /// <summary>Reads a stream; <paramref name="file"/> only names it in problems.</summary>
    /// <exception cref="ProblemException">As <see cref="Read(string, TensorShape?)"/>.</exception>
    public static Network Read(Stream stream, string name, TensorShape? input = null, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ModelProto model;
        try
        {
            model = ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(stream);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new ProblemException("this is not a whole ONNX file", exception.Message, "export or download it again", file);
        }
        if (model.Graph is null || model.Graph.Node.Count == 0)
            throw new ProblemException("this ONNX file has no graph", file: file);
        return new OnnxGraph(model.Graph, name, file).Build(input);
    }
}
