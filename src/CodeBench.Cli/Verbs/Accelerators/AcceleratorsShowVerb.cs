using System.CommandLine;
using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary><c>accelerators show NAME|VECTOR|#INDEX</c>: one accelerator and its chip.</summary>
internal static class AcceleratorsShowVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("show", "One accelerator: its hyperparameters, and area and leakage of its chip by module.");
        var which = new Argument<string>("accelerator") { Description = "A name, 13 numbers with commas, or #index." };
        command.Add(which);
        command.SetAction(parsed =>
        {
            AcceleratorCard.Show(screen, AcceleratorText.Parse(parsed.GetValue(which)!));
            return ExitCode.Ok;
        });
        return command;
    }
}
