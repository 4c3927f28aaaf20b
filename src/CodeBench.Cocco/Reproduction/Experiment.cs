using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>An experiment of the paper as data: <c>experiments/cocco/*/experiment.json</c>, built into the program.</summary>
public sealed record Experiment
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>"cocco-table1".</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where in the paper, and under which assumptions.</summary>
    public required string Source { get; init; }

    /// <summary>How long it takes.</summary>
    public required string Takes { get; init; }

    public required IReadOnlyList<ExperimentRow> Rows { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["cocco-table1", "cocco-table2", "cocco-table3", "cocco-figure3", "cocco-figure11", "cocco-figure12", "cocco-figure13", "cocco-figure14"];

    /// <summary>The experiment of that name.</summary>
    /// <exception cref="ProblemException">No such experiment.</exception>
    public static Experiment Load(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw new ProblemException($"there is no experiment '{name}'", @try: Suggestions.DidYouMean(name, Names));
        using var stream = typeof(Experiment).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Experiment>(stream, _json)!;
    }
}
