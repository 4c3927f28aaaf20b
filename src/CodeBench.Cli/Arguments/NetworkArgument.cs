using System.CommandLine;
using System.Globalization;
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
            Description = "A network of the zoo ('codebench networks list').",
            Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        command.Add(_name);
        command.Add(_input);
        command.Add(_classes);
    }

    public string? Name(ParseResult parsed) => parsed.GetValue(_name);

    public Network Create(ParseResult parsed) =>
        Zoo.Create(parsed.GetValue(_name)!, ParseShape(parsed.GetValue(_input)), parsed.GetValue(_classes));

    private static TensorShape? ParseShape(string? text)
    {
        if (text is null)
            return null;
        var sizes = new List<int>();
        foreach (var part in text.Split('x', 'X'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
                throw Bad(text);
            sizes.Add(size);
        }
        return sizes switch
        {
            [var c, var h, var w] => new TensorShape(c, h, w),
            [var c, var d, var h, var w] => new TensorShape(c, d, h, w),
            _ => throw Bad(text),
        };
    }

    private static ProblemException Bad(string text) =>
        new($"--input '{text}' is no shape", "it takes channels, height and width as positive integers", "for example --input 3x224x224");
}
