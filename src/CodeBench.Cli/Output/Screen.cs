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

    /// <summary>Back to the first column, and clear the line. [Public: ECMA-48]</summary>
    private const string EraseLine = "\r\u001b[2K";

    private readonly Lock _gate = new();
    private bool _hasStatus;

    public Screen(bool json)
    {
        Json = json;
        Out = Open(Console.Out, Console.IsOutputRedirected);
        Error = Open(Console.Error, Console.IsErrorRedirected);
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
    public void Warn(string text)
    {
        lock (_gate)
            Console.Error.WriteLine(_hasStatus ? EraseLine + text : text);
        _hasStatus = false;
    }

    /// <summary>One line on a terminal that the next remark or status overwrites. Only when <see cref="Live"/>.</summary>
    public void Status(string text)
    {
        lock (_gate)
            Console.Error.Write(EraseLine + text[..Math.Min(text.Length, Math.Max(1, Error.Profile.Width - 1))]);
        _hasStatus = true;
    }

    /// <summary>Prints every problem: on stderr for people, and with <c>--json</c> on stdout as well.</summary>
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

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        // A pipe has no width; wide enough that no table is folded.
        if (redirected)
            console.Profile.Width = 240;
        return console;
    }
}
