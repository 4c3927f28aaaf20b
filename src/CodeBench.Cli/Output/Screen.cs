using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodeBench.Core;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>
/// The only place that writes. Results go to stdout, remarks and progress to stderr. With <c>--json</c> stdout carries one
/// JSON object and nothing else. Colours and live bars appear on a terminal only; a pipe gets plain lines.
/// </summary>
public sealed class Screen
{
    private static readonly JsonSerializerOptions JsonStyle = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public Screen(bool json)
    {
        Json = json;
        Out = AnsiConsole.Console;
        Error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsOutputRedirected)
            Out.Profile.Width = 200;
        if (Console.IsErrorRedirected)
            Error.Profile.Width = 200;
    }

    /// <summary>True when stdout must carry one JSON object only.</summary>
    public bool Json { get; }

    /// <summary>True when stderr is a terminal that can redraw a line.</summary>
    public bool Live => !Console.IsErrorRedirected && Error.Profile.Capabilities.Ansi;

    public IAnsiConsole Out { get; }

    public IAnsiConsole Error { get; }

    /// <summary>One result: as JSON with <c>--json</c>, else as the given text for people.</summary>
    public void Result(object json, Action<IAnsiConsole> people)
    {
        if (Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(json, JsonStyle));
        else
            people(Out);
    }

    /// <summary>A remark on stderr, as it is (no markup).</summary>
    public void Warn(string text) => Console.Error.WriteLine(text);

    public void Problems(IReadOnlyList<Problem> problems)
    {
        if (Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(new { problems }, JsonStyle));
        foreach (var problem in problems)
        {
            // A pipe gets each problem on one line, unwrapped, so that it can be searched.
            if (Live)
                Error.MarkupLine("[red]error[/]: " + Markup.Escape(problem.ToString()));
            else
                Console.Error.WriteLine("error: " + problem);
        }
    }
}
