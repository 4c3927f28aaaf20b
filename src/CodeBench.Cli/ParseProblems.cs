using System.CommandLine;
using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary>What the parser did not understand, as problems with a way out: "did you mean" for verbs and options.</summary>
internal static class ParseProblems
{
    public static IReadOnlyList<Problem> Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // After a wrong verb the rest of the line means nothing.
        var unmatched = command.Subcommands.Count > 0 ? [.. parsed.UnmatchedTokens.Take(1)] : parsed.UnmatchedTokens;
        var problems = unmatched.Select(token => Unknown(token, command)).ToList();
        problems.AddRange(parsed.Errors
            .Where(error => !unmatched.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) && !(unmatched.Count > 0 && command.Subcommands.Count > 0))
            .Select(error => new Problem(error.Message.TrimEnd('.'), Try: Usage(command))));
        return problems.Count > 0 ? problems : [new Problem("The command is incomplete", Try: Usage(command))];
    }

    private static Problem Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Append("--json").Append("--help")
            : command.Subcommands.Select(verb => verb.Name);
        var near = Suggestions.Nearest(token, known, most: 1).FirstOrDefault();
        return new Problem(
            isOption ? $"There is no option '{token}' here" : $"'{token}' is not understood here",
            Try: near is null ? Usage(command) : $"did you mean '{near}'? Or {Usage(command)}");
    }

    private static string Usage(Command command)
    {
        var path = new List<string>();
        for (Symbol? at = command; at is Command and not RootCommand; at = at.Parents.FirstOrDefault())
            path.Insert(0, at.Name);
        return $"'codebench {string.Join(' ', path.Append("--help"))}'";
    }
}
