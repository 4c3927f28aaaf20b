using System.CommandLine;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cli;

/// <summary>A network as the user names it: a member of the zoo, optionally with another input size.</summary>
internal sealed class NetworkArgument
{
    private readonly Argument<string?> _name;
    private readonly Option<string?> _input = new("--input") { Description = "Input as CxHxW, for example 3x32x32 (default: what the network was published for)." };
    private readonly Option<int?> _classes = new("--classes") { Description = "Number of classes of the classifier (default: as published)." };

    public NetworkArgument(Command command, bool required = true)
    {
        _name = new Argument<string?>("network")
        {
            Description = "A network of the zoo ('codebench networks list'), or a .yaml or .onnx file.",
            Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        command.Add(_name);
        command.Add(_input);
        command.Add(_classes);
    }

    public string? Name(ParseResult parsed) => parsed.GetValue(_name);

    public Network Create(ParseResult parsed) =>
        NetworkSource.Open(parsed.GetValue(_name)!, ParseShape(parsed.GetValue(_input)), parsed.GetValue(_classes));

    private static TensorShape? ParseShape(string? text) =>
        text is null ? null
        : TensorShapeText.TryRead(text, out var shape) ? shape
        : throw new ProblemException($"--input '{text}' is no shape", "it takes channels, height and width as positive integers", "for example --input 3x224x224");
}
