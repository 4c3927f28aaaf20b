using System.CommandLine;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary>The whole command line: parse, run one verb, turn what happened into an exit code.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object on stdout and nothing else.", Recursive = true };
        var screen = new Screen(args.Contains(json.Name, StringComparer.Ordinal));
        var root = new RootCommand("CodeBench: co-design of convolutional networks and the accelerators that run them.") { json };
        foreach (var verb in Verbs.All(screen))
            root.Subcommands.Add(verb);

        var parsed = root.Parse(args.Length > 0 ? args : ["--help"]);
        if (parsed.Errors.Count > 0)
            return BadInput(screen, ParseProblems.Describe(parsed));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
        }
        catch (ProblemException exception)
        {
            return BadInput(screen, exception.Problems);
        }
        catch (Exception exception) when (MissingLibrary(exception) is { } missing)
        {
            return BadInput(screen, [new Problem("libtorch cannot be loaded", missing.Message.Split('\n')[0], "./codebench setup, then ./codebench doctor")]);
        }
        catch (OperationCanceledException)
        {
            screen.Warn("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            screen.Warn("CodeBench has a defect; please report it with this text:");
            screen.Warn(exception.ToString());
            return ExitCode.Defect;
        }
    }

    /// <summary>The torch bridge is loaded on first use, from inside a static constructor or a task.</summary>
    private static DllNotFoundException? MissingLibrary(Exception exception)
    {
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            if (at is DllNotFoundException missing)
                return missing;
        }
        return null;
    }

    private static int BadInput(Screen screen, IReadOnlyList<Problem> problems)
    {
        screen.Problems(problems);
        return ExitCode.BadInput;
    }
}
