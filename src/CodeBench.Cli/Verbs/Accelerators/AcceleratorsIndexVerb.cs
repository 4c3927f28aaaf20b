using System.CommandLine;
using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary><c>accelerators index N</c>: the accelerator at a place of the space.</summary>
internal static class AcceleratorsIndexVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("index", "The accelerator at place N of the space (0-based).");
        var index = new Argument<long>("n") { Description = "0 to 228433919." };
        command.Add(index);
        command.SetAction(parsed =>
        {
            AcceleratorCard.Show(screen, AcceleratorSpace.At(parsed.GetValue(index)));
            return ExitCode.Ok;
        });
        return command;
    }
}
