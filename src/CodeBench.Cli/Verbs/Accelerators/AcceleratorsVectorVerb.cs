using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary><c>accelerators vector a,b,…</c>: the place of a vector in the space.</summary>
internal static class AcceleratorsVectorVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("vector", "The place of a vector in the space; every value outside the space is named.");
        var vector = new Argument<string[]>("vector") { Description = "13 numbers with commas (or spaces).", Arity = ArgumentArity.OneOrMore };
        command.Add(vector);
        command.SetAction(parsed =>
        {
            var accelerator = AcceleratorText.Parse(string.Join(',', parsed.GetValue(vector)!));
            if (AcceleratorSpace.Check(accelerator) is { Count: > 0 } problems)
                throw new ProblemException(problems);
            AcceleratorCard.Show(screen, accelerator);
            return ExitCode.Ok;
        });
        return command;
    }
}
